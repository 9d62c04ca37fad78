import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endpoints } from '../../api/endpoints.ts';
import { openApi } from '../../api/openapi.ts';
import { type RunningApi, runApi } from './running-api.ts';
import { openApiFaults } from './open-api-faults.ts';

describe('every endpoint', () => {
  it.each(endpoints.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
    '%s says what it is and who may',
    (_, endpoint) => {
      expect(endpoint.title.zh).toMatch(/\p{Script=Han}|SOP/u);
      expect(endpoint.title.en).not.toBe('');
      const { ability } = endpoint;
      if (Array.isArray(ability)) expect(ability).toHaveLength(2);
      else expect(Object.values(ability)[0]).toMatch(/\w+ \w+/);
      const parameters = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => name);
      const declared = endpoint.input.params ? Object.keys((endpoint.input.params as unknown as { shape: object }).shape) : [];
      expect(declared.toSorted()).toEqual(parameters.toSorted());
      if (endpoint.statuses[0] !== 204) expect(endpoint.output).toBeDefined();
    },
  );

  it('has an address of its own', () => {
    const addresses = endpoints.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('is public only where that is meant', () => {
    expect(endpoints.filter(({ ability }) => 'public' in ability).map(({ method, path }) => `${method} ${path}`)).toEqual([
      'get /health',
      'post /session',
      'post /welcome',
    ]);
  });

  it('is in the contract of the console and the demonstration', () => {
    const known = new Set(endpoints.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`));
    const wanted = contract.flatMap((line) => {
      const [methods, path] = line.split(' ') as [string, string];
      return methods.split(',').map((method) => `${method} ${path.replace(/:\w+/g, ':')}`);
    });
    expect(wanted.filter((one) => !known.has(one))).toEqual([]);
  });
});

const master = [
  'device-models',
  'boms',
  'routes',
  'inspection-standards',
  'certificates',
  'instruments',
  'suppliers',
  'qualifications',
  'organisations',
  'locations',
  'stations',
  'orders',
  'material-lots',
  'users',
  'roles',
];
const readOnly = [
  'inspections',
  'nonconformances',
  'shipments',
  'installations',
  'maintenances',
  'complaints',
  'releases',
  'labels',
  'cases',
  'packages',
];

const contract = [
  'post,delete,get /session',
  'get /sops',
  'get /sops/:id',
  'get /sops/:id/versions/:version',
  'post /sops/:id/versions',
  'post /sops/:id/versions/:version/release',
  'post,get /runs',
  'get /runs/:id',
  'get /runs/:id/history',
  'get /runs/:id/diagram',
  'get /runs/:id/stream',
  'post /runs/:id/cancel',
  'post /incidents/:run/:id/resolve',
  'post /messages',
  'post /signals',
  'get /tasks',
  'get /tasks/:id',
  'post /tasks/:id/claim',
  'post /tasks/:id/release',
  'post /tasks/:id/complete',
  'post /tasks/:id/reassign',
  'post /tasks/:id/comments',
  'get /serials',
  'get /serials/:serial',
  'get /serials/:serial/timeline',
  'get /serials/:serial/tree',
  'get /events',
  'get /batches',
  'get /batches/:id',
  'get /batches/:id/review',
  'get /recalls',
  'get /recalls/:id',
  'get /recalls/:id/scope',
  'get /recalls/:id/balance',
  'get /audit-entries',
  'post /clock/advance',
  'get /clock',
  'get /health',
  'get /stream',
  ...master.flatMap((path) => [`get,post /${path}`, `get,put /${path}/:id`]),
  ...readOnly.map((path) => `get /${path}`),
];

describe('the OpenAPI document', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await runApi();
  });
  afterAll(() => api.stop());

  it('is valid: every schema compiles, every reference is there', () => {
    expect(openApiFaults(JSON.parse(JSON.stringify(openApi(endpoints))))).toEqual([]);
  });

  it('is served, with its pages, under a policy that lets no inline script run', async () => {
    const document = await fetch(`${api.address}/api/openapi.json`);
    expect(((await document.json()) as { openapi: string }).openapi).toBe('3.1.0');
    const page = await fetch(`${api.address}/api/docs/`);
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>\s*\S/);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(/script-src ([^;]*)/.exec(policy)?.[1]).toBe(`'self'`);
    for (const [, file] of html.matchAll(/<script src="\.\/([^"]+)"/g))
      expect((await fetch(`${api.address}/api/docs/${file}`)).status).toBe(200);
  });
});
