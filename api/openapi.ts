import { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
} from 'zod-openapi';
import type { Endpoint } from './endpoint.ts';
import { problemSchema } from './problem-schema.ts';

/** The OpenAPI 3.1 description of the endpoints, derived from their schemas; nothing in it is written twice. */
export function openApi(endpoints: readonly Endpoint[]): ReturnType<typeof createDocument> {
  const paths: ZodOpenApiPathsObject = {};
  for (const endpoint of endpoints) {
    const path = `/api${endpoint.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [endpoint.method]: operation(endpoint) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Vouch',
      version: '0.1.0',
      description: 'SOPs, their runs and the evidence on every serial number. 标准操作规程、其运行，以及每个序列号上的证据。',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(endpoints.map(tagOf))].map((name) => ({ name })),
    paths,
    components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'vouch_session' } } },
  });
}

const tagOf = ({ path }: Endpoint) => path.split('/')[1]!;

function operation(endpoint: Endpoint): ZodOpenApiOperationObject {
  const { method, path, title, input, ability } = endpoint;
  const isPublic = 'public' in ability;
  return {
    operationId: `${method}${path.replace(/[/:-]+(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
    summary: `${title.zh} · ${title.en}`,
    description: Array.isArray(ability)
      ? `Needs: ${ability[0]} ${ability[1]}`
      : isPublic
        ? `Public: ${ability.public}`
        : `Signed in: ${ability.anyone}`,
    tags: [tagOf(endpoint)],
    security: isPublic ? [] : [{ session: [] }],
    requestParams: {
      ...(input.params && { path: input.params as z.ZodObject }),
      ...(input.query && { query: input.query as z.ZodObject }),
      ...(method === 'post' && !endpoint.repeatable && { header: keyHeader }),
    },
    ...(input.body && { requestBody: { required: true, content: { 'application/json': { schema: input.body } } } }),
    responses: responses(endpoint),
  };
}

const keyHeader = z.object({
  'Idempotency-Key': z
    .string()
    .min(1)
    .max(128)
    .optional()
    .meta({ description: 'A repeat with the same key gets the stored answer; nothing is done twice.' }),
});

/** Every status that an endpoint can answer with: its own, and those that follow from what it is. */
function statusesOf({ statuses, ability, method, input }: Endpoint): number[] {
  const implied = [400, 429, 500, 503];
  if (!('public' in ability)) implied.push(401, 403);
  if (method !== 'get') implied.push(403, 409, 413, 415);
  if (method === 'post') implied.push(422);
  if (input.params) implied.push(404);
  return [...new Set([...statuses, ...implied])].toSorted((a, b) => a - b);
}

function responses(endpoint: Endpoint): ZodOpenApiResponsesObject {
  const [good] = endpoint.statuses;
  const entries = statusesOf(endpoint).map((status) => {
    if (status !== good)
      return [status, { description: `Problem ${status}`, content: { 'application/problem+json': { schema: problemSchema } } }];
    const type = endpoint.path.endsWith('/stream') ? 'text/event-stream' : 'application/json';
    return [
      status,
      { description: endpoint.title.en, ...(endpoint.output && { content: { [type]: { schema: endpoint.output } } }) },
    ];
  });
  return Object.fromEntries(entries) as ZodOpenApiResponsesObject;
}
