import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client as Postgres } from 'pg';
import { type Client, type RunningApi, runApi } from './running-api.ts';

let api: RunningApi;
let planner: Client;
beforeAll(async () => {
  api = await runApi();
  planner = await api.as('planner', 'planner');
});
afterAll(() => api.stop());

const run = '00000000-0000-4000-8000-000000000001';
const tell = (change: object) => api.database.query(`select pg_notify('vouch_change', $1)`, [JSON.stringify(change)]);

/** Opens a stream; `next` gives the text up to and with the next event. */
async function listen(path: string, headers: Record<string, string> = {}, client = planner) {
  const leave = new AbortController();
  const response = await fetch(`${api.address}/api${path}`, {
    headers: { Cookie: client.cookie, ...headers },
    signal: leave.signal,
  });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async () => {
    for (;;) {
      const event = /id: (\S+)\nevent: change\ndata: (.*)\n\n/.exec(text);
      if (event) {
        text = text.slice(event.index + event[0].length);
        return { id: event[1]!, data: JSON.parse(event[2]!) as object };
      }
      const { value, done } = await reader.read();
      if (done) return undefined;
      text += value;
    }
  };
  return { type: response.headers.get('content-type'), next, leave: () => leave.abort() };
}

describe('a stream of changes', () => {
  it('tells what changes, one run’s on its own stream', async () => {
    const [all, one] = [await listen('/stream'), await listen(`/runs/${run}/stream`)];
    expect(all.type).toBe('text/event-stream; charset=utf-8');
    await tell({ run: '00000000-0000-4000-8000-000000000002', kind: 'task' });
    await tell({ run, task: 't1', kind: 'task' });
    await api.database.query(`select pg_notify('vouch_change', 'not json')`);
    expect((await all.next())!.data).toEqual({ run: '00000000-0000-4000-8000-000000000002', kind: 'task' });
    expect((await all.next())!.data).toEqual({ run, task: 't1', kind: 'task' });
    expect((await one.next())!.data).toEqual({ run, task: 't1', kind: 'task' });
    all.leave();
    one.leave();
  });

  it('goes on after the last event that was seen, or says that some may be missing', async () => {
    const first = await listen('/stream');
    await tell({ kind: 'a' });
    const seen = await first.next();
    first.leave();
    await tell({ kind: 'b' });
    const again = await listen('/stream', { 'Last-Event-ID': seen!.id });
    expect((await again.next())!.data).toEqual({ kind: 'b' });
    again.leave();
    const lost = await listen('/stream', { 'Last-Event-ID': 'from-another-process' });
    expect((await lost.next())!.data).toEqual({ kind: 'resync' });
    lost.leave();
  });

  it('comes back when the database’s connection is lost, and says so', async () => {
    const stream = await listen('/stream');
    await tell({ kind: 'before' });
    expect((await stream.next())!.data).toEqual({ kind: 'before' });
    await cutConnections();
    expect((await stream.next())!.data).toEqual({ kind: 'resync' });
    await tell({ kind: 'after' });
    expect((await stream.next())!.data).toEqual({ kind: 'after' });
    stream.leave();
  });

  it('tells a hospital that something changed, not what', async () => {
    const hospital = await api.as('hospital', 'hospital');
    const stream = await listen('/stream', {}, hospital);
    await tell({ run, task: 't1', kind: 'task' });
    expect((await stream.next())!.data).toEqual({ kind: 'task' });
    stream.leave();
  });
});

describe('an API whose database is killed', () => {
  it('answers again as soon as there is one', async () => {
    await cutConnections();
    const all = await Promise.all(Array.from({ length: 10 }, () => planner.get('/organisations')));
    for (const { status, headers } of all.filter(({ status }) => status !== 200))
      expect([status, headers.get('retry-after')]).toEqual([503, '1']);
    expect((await planner.get('/organisations')).status).toBe(200);
  });
});

async function cutConnections(): Promise<void> {
  const name = new URL(api.database.url).pathname.slice(1);
  await asSuperuser(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and pid <> pg_backend_pid()`,
  );
}

async function asSuperuser(sql: string): Promise<void> {
  const client = new Postgres({ connectionString: process.env['VOUCH_TEST_SUPERUSER'] });
  await client.connect();
  await client.query(sql);
  await client.end();
}
