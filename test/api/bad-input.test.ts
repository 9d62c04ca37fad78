import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, type Client, type RunningApi, rowsOf, runApi } from './running-api.ts';

let api: RunningApi;
let planner: Client;
let headers: Record<string, string>;
beforeAll(async () => {
  api = await runApi();
  planner = await api.as('planner', 'planner');
  headers = { Cookie: planner.cookie, Origin: api.address };
});
afterAll(() => api.stop());

const organisation = { id: 'h', kind: 'hospital', name_zh: '医院', name_en: 'Hospital' };
const raw = (body: string | Uint8Array, more: Record<string, string> = {}) =>
  call(api.address, 'POST', '/organisations', body, { ...headers, ...more });

describe('bad input', () => {
  it.each<[string, string | Uint8Array, number, string, string?]>([
    ['broken JSON', '{"id":', 400, 'json-malformed'],
    [
      'half a character in UTF-8',
      new Uint8Array([0x7b, 0x22, 0x69, 0x64, 0x22, 0x3a, 0x22, 0xe4, 0xb8, 0x22, 0x7d]),
      400,
      'text-malformed',
    ],
    ['a lone surrogate', `{"id":"a","name_zh":"\\ud842"}`, 400, 'input-invalid', 'body.name_zh'],
    ['a control character', JSON.stringify({ ...organisation, name_zh: '医\u0007院' }), 400, 'input-invalid', 'body.name_zh'],
    ['NUL', JSON.stringify({ ...organisation, name_en: 'a\u0000b' }), 400, 'input-invalid', 'body.name_en'],
    ['a control character in a name', '{"i\\u0001d":1}', 400, 'input-invalid', 'body.i\uFFFDd'],
    ['__proto__', '{"__proto__":{"id":"x"}}', 400, 'input-invalid', 'body.__proto__'],
    ['an unknown field', JSON.stringify({ ...organisation, colour: 'red' }), 400, 'input-invalid', 'body.colour'],
    ['a missing field', '{"id":"a"}', 400, 'input-invalid', 'body.kind'],
    ['a wrong type', JSON.stringify({ ...organisation, name_zh: 7 }), 400, 'input-invalid', 'body.name_zh'],
    ['a list for an object', '[]', 400, 'input-invalid', 'body'],
    ['nothing', '', 400, 'input-invalid', 'body'],
    ['a number beyond numbers', '{"id":-1e400}', 400, 'input-invalid', 'body.id'],
    ['nothing but such a number', '1e400', 400, 'input-invalid', 'body'],
    ['deep nesting', '['.repeat(5000) + ']'.repeat(5000), 400, 'json-too-deep'],
    ['more than 1 MiB', JSON.stringify({ id: 'x'.repeat(1_100_000) }), 413, 'body-too-large'],
  ])('%s', async (_, body, status, code, ...[path]) => {
    const got = await raw(body);
    expect([got.status, got.body.code]).toEqual([status, code]);
    expect(got.headers.get('content-type')).toContain('application/problem+json');
    expect(got.body).toMatchObject({
      type: `urn:vouch:problem:${code}`,
      status,
      instance: '/api/organisations',
      message: { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.any(String) },
    });
    if (path) expect(rowsOf(got.body.faults).map((fault) => fault.path)).toContain(path);
    for (const fault of rowsOf(got.body.faults ?? ([] as never)))
      expect(fault.message).toEqual({ zh: expect.any(String), en: expect.any(String) });
  });

  it.each([
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['application/json; charset=gbk', 415],
    ['application/json; charset=UTF-8', 201],
  ])('content type %s is %i', async (type, status) => {
    expect((await raw(JSON.stringify({ ...organisation, id: `type-${status}` }), { 'Content-Type': type })).status).toBe(status);
  });

  it('is refused where a route takes no body too', async () => {
    const got = await call(api.address, 'POST', '/tasks/00000000-0000-4000-8000-000000000000/claim', '1e400', {
      ...headers,
      'Idempotency-Key': 'beyond-numbers',
    });
    expect([got.status, got.body.code]).toEqual([400, 'input-invalid']);
  });

  it('keeps Chinese outside the basic plane whole', async () => {
    const name = '𠮷𪚥医院\n第二行\t末';
    const made = await planner.post('/organisations', { ...organisation, id: '𠮷-1', name_zh: name });
    expect([made.status, made.body.name_zh]).toEqual([201, name]);
    const read = await planner.get(`/organisations/${encodeURIComponent('𠮷-1')}`);
    expect(read.body.name_zh).toBe(name);
    expect((await planner.get(`/organisations?filter=${encodeURIComponent('{"q":"𠮷𪚥"}')}`)).body[0]?.name_zh).toBe(name);
  });

  it.each([
    ['/organisations/%00', 400],
    ['/organisations/%E4%B8', 400],
    ['/runs/not-a-uuid', 400],
    ['/nowhere', 404],
    ['/inspections/99999999999999999999', 404],
    ['/inspections/abc', 404],
    ['/organisations?colour=red', 400],
  ])('GET %s is %i', async (path, status) => {
    expect((await planner.get(path)).status).toBe(status);
  });

  it('tells which methods an address knows', async () => {
    const got = await call(api.address, 'PATCH', '/organisations', undefined, headers);
    expect([got.status, got.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });

  it('answers a call that is neither of the API nor for a page as a problem too', async () => {
    const response = await fetch(`${api.address}/api/../resolve`, { method: 'POST' });
    expect([response.status, await response.json()]).toMatchObject([404, { code: 'no-such-address', instance: '/resolve' }]);
  });

  it('answers in the language asked for, with both at hand', async () => {
    const chinese = await planner.get('/nowhere', { 'Accept-Language': 'zh-CN,en;q=0.5' });
    expect(chinese.body.detail).toBe(chinese.body.message?.zh);
    const english = await planner.get('/nowhere', { 'Accept-Language': 'en-GB' });
    expect(english.body.detail).toBe(english.body.message?.en);
    expect(english.headers.get('content-language')).toBe('en');
  });

  it('refuses a clock offset that is none', async () => {
    expect((await planner.get('/organisations', { 'Vouch-Offset': 'Beijing' })).status).toBe(400);
  });
});

describe('too many requests', () => {
  it('are refused with the time to wait, sign-ins before others', async () => {
    const strict = await runApi({ limits: { requests: 8, signIns: 3 } });
    try {
      const tries = [];
      for (let n = 0; n < 5; n++)
        tries.push(await call(strict.address, 'POST', '/session', { user: 'nobody-here', password: 'guess' }));
      expect(tries.map(({ status }) => status)).toEqual([401, 401, 401, 429, 429]);
      expect([tries[4]!.body.code, tries[4]!.headers.get('retry-after')]).toEqual(['too-many-requests', '60']);
      const others = [];
      for (let n = 0; n < 5; n++) others.push((await call(strict.address, 'GET', '/health')).status);
      expect(others).toEqual([200, 200, 200, 429, 429]);
    } finally {
      await strict.stop();
    }
  });
});
