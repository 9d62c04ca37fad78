import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type Client, type RunningApi, rowsOf, runApi, testPassword, textOf } from './running-api.ts';

const bpmn = `<?xml version="1.0" encoding="UTF-8"?>\r
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:vouch="urn:vouch:bpmn:1.0" id="d" targetNamespace="urn:test">\r
  <bpmn:process id="check" name="核对" vouch:nameEn="Check" isExecutable="true">\r
    <bpmn:extensionElements><vouch:attributes batch="=batch" starters="planner" /></bpmn:extensionElements>\r
    <bpmn:startEvent id="Start"><bpmn:outgoing>F1</bpmn:outgoing></bpmn:startEvent>\r
    <bpmn:userTask id="Inspect" name="检验" vouch:nameEn="Inspect">\r
      <bpmn:extensionElements><vouch:assignment roles="inspector" /></bpmn:extensionElements>\r
      <bpmn:incoming>F1</bpmn:incoming><bpmn:outgoing>F2</bpmn:outgoing>\r
    </bpmn:userTask>\r
    <bpmn:endEvent id="End"><bpmn:incoming>F2</bpmn:incoming></bpmn:endEvent>\r
    <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Inspect" />\r
    <bpmn:sequenceFlow id="F2" sourceRef="Inspect" targetRef="End" />\r
  </bpmn:process>\r
</bpmn:definitions>\r
`;
const files = { 'process.bpmn': bpmn, 'sop.yaml': 'id: check\nversion: "1"\ntitle: { zh: 核对, en: Check }\n' };

const leadsOn = bpmn.replace(
  '</bpmn:process>',
  '<bpmn:sequenceFlow id="F3" sourceRef="End" targetRef="Inspect" /></bpmn:process>',
);

let api: RunningApi;
let author: Client;
let approver: Client;
let planner: Client;
let inspector: Client;
beforeAll(async () => {
  api = await runApi();
  author = await api.as('author', 'compliance');
  approver = await api.as('approver', 'compliance');
  planner = await api.as('planner', 'planner');
  inspector = await api.as('inspector', 'inspector');
});
afterAll(() => api.stop());

const release = (client: Client, password = testPassword, meaning = '批准发布') =>
  client.post('/sops/check/versions/1/release', { signature: { password, meaning } });
const audited = (action: string) =>
  api.database.query<{ actor: string; reason: string | null }>(
    'select actor, reason from audit_entry where action = $1 order by id',
    [action],
  );

describe('an SOP', () => {
  it('comes in as a draft, its bytes kept', async () => {
    const got = await author.post('/sops/check/versions', { files });
    expect([got.status, got.body.sop, got.body.version]).toEqual([201, 'check', '1']);
    const read = await author.get('/sops/check/versions/1');
    expect([read.body.status, read.body.bpmn, read.body.starters]).toEqual(['draft', bpmn, ['planner']]);
  });

  it.each<[string, Record<string, string>, string]>([
    ['broken XML', { ...files, 'process.bpmn': '<bpmn:definitions' }, 'body.files.process.bpmn'],
    [
      'an entity bomb',
      { ...files, 'process.bpmn': '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><x>&b;</x>' },
      'body.files.process.bpmn',
    ],
    ['no diagram', { 'sop.yaml': files['sop.yaml'] }, 'body.files.process.bpmn'],
    ['an unknown role', { ...files, 'process.bpmn': bpmn.replace('roles="inspector"', 'roles="wizard"') }, 'body.files.Inspect'],
    [
      'an unknown form',
      { ...files, 'process.bpmn': bpmn.replace('<vouch:assignment', '<vouch:form ref="gone.form.json" /><vouch:assignment') },
      'body.files.Inspect',
    ],
    ['an end that leads on', { ...files, 'process.bpmn': leadsOn }, 'body.files.F3'],
    ['another id', { ...files, 'sop.yaml': 'id: other\n' }, 'body.files.sop.yaml'],
  ])('is refused with %s', async (_, uploaded, path) => {
    const got = await author.post('/sops/check/versions', { files: uploaded });
    expect([got.status, got.body.code]).toEqual([422, 'sop-invalid']);
    expect(textOf(rowsOf(got.body.faults)[0]?.path).startsWith(path)).toBe(true);
  });

  it('takes bodies of more than 1 MiB, and refuses those beyond 25', async () => {
    expect((await author.post('/sops/check/versions', { files: { ...files, 'note.txt': 'x'.repeat(3_000_000) } })).status).toBe(
      201,
    );
    expect((await author.post('/sops/check/versions', { files: { ...files, 'note.txt': 'x'.repeat(27_000_000) } })).status).toBe(
      413,
    );
  });

  it('is told what would stop a run of it, and kept', async () => {
    const calls = '<bpmn:callActivity id="Inspect" name="Inspect" calledElement="nowhere" /><bpmn:userTask id="Aside"';
    const draft = { ...files, 'process.bpmn': bpmn.replace('<bpmn:userTask id="Inspect"', calls) };
    const got = await author.post('/sops/check/versions', { files: draft });
    expect(got.status).toBe(201);
    expect(rowsOf(got.body.findings)).toContainEqual({
      path: 'body.files.Inspect',
      message: { zh: expect.stringContaining('“nowhere”'), en: expect.stringContaining('"nowhere"') },
    });
    expect((await author.post('/sops/check/versions', { files })).status).toBe(201);
  });

  it('is not released while the rules find an error in it, though it was drafted before they did', async () => {
    const store = (text: string) =>
      api.database.query(`update sop_version set files = jsonb_set(files, '{process.bpmn}', to_jsonb($1::text))`, [text]);
    await store(leadsOn);
    const got = await release(approver);
    expect([got.status, got.body.code, rowsOf(got.body.faults)[0]?.path]).toEqual([422, 'sop-invalid', 'body.files.F3']);
    expect((await author.get('/sops/check')).body.version).toBeNull();
    await store(bpmn);
  });

  it('is released by a second person whose password is right', async () => {
    expect((await planner.post('/runs', { sop: 'check' })).body.code).toBe('sop-not-released');
    const own = await release(author);
    expect([own.status, own.body.code]).toEqual([403, 'release-by-author']);
    const wrong = await release(approver, 'not my password');
    expect([wrong.status, wrong.body.code]).toEqual([403, 'signature-failed']);
    expect(await audited('signature.failed')).toEqual([{ actor: 'approver', reason: 'password-wrong' }]);
    expect((await release(approver)).status).toBe(200);
    expect((await release(approver)).body.code).toBe('sop-version-released');
    expect((await author.post('/sops/check/versions', { files })).body.code).toBe('sop-version-released');
    expect((await approver.get('/sops/check')).body).toMatchObject({ version: '1', released_by: 'approver', title_en: 'Check' });
  });

  it.each([
    `files = '{}'`,
    `bpmn_sha256 = 'other'`,
    `released_by = 'planner'`,
    `release_meaning = '{}'`,
    `author = 'planner', status = 'superseded'`,
    `status = 'draft'`,
  ])('is kept by the database as it was released: %s', async (change) => {
    await expect(api.database.query(`update sop_version set ${change} where sop_id = 'check'`)).rejects.toThrow(
      /is kept as it was/,
    );
  });
});

async function start(key?: string): Promise<string> {
  const got = await planner.post(
    '/runs',
    { sop: 'check', variables: { batch: 'B1', name: '𠮷' } },
    key ? { 'Idempotency-Key': key } : {},
  );
  if (got.status !== 201) throw new Error(got.text);
  return textOf(got.body.id);
}

/** Offers a task as the run's first turn would. */
async function offer(run: string, more: { signature?: object; duties?: object[]; element?: string } = {}): Promise<string> {
  const id = `t-${randomUUID()}`;
  await api.database.query(
    `insert into task (id, run_id, instance, element, sop_id, version, plan_hash, kind, title_zh, title_en, candidates, roles, priority, duties, signature, data, records, batch, created_at)
     select $1, r.id, $1, $3, 'check', '1', r.plan_hash, 'user', '检验', 'Inspect', '{}', '{inspector}', 50, $4, $5, '{}', '[]', 'B1', now() from run r where r.id = $2`,
    [
      id,
      run,
      more.element ?? 'Inspect',
      JSON.stringify(more.duties ?? []),
      more.signature ? JSON.stringify(more.signature) : null,
    ],
  );
  return id;
}

describe('a run', () => {
  it('starts once per key, by those whom the SOP names, with its attributes', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => start('start-1')));
    expect(new Set(all).size).toBe(1);
    expect((await api.database.query('select 1 from run')).length).toBe(1);
    const refused = await inspector.post('/runs', { sop: 'check' });
    expect([refused.status, refused.body.code, refused.body.role]).toEqual([403, 'start-not-allowed', ['planner']]);
    const read = await planner.get(`/runs/${all[0]}`);
    expect(read.body).toMatchObject({
      sop: 'check',
      batch: 'B1',
      started_by: 'planner',
      status: 'created',
      tokens: [],
      behind: 1,
    });
    expect(api.woken).toContain(all[0]);
    expect((await planner.get(`/runs/${all[0]}/diagram`)).body.bpmn).toBe(bpmn);
  });

  it('begins at a start event, not in the middle', async () => {
    const begun = async (startEvent: string) => {
      const got = await planner.post('/runs', { sop: 'check', startEvent });
      return [got.status, got.body.code, got.body.context?.starts];
    };
    expect((await begun('Start'))[0]).toBe(201);
    expect(await begun('Inspect')).toEqual([422, 'start-event-unknown', ['Start']]);
    expect(await begun('Nowhere')).toEqual([422, 'start-event-unknown', ['Start']]);
  });

  it('is cancelled with a reason, into its inbox', async () => {
    const run = await start();
    expect((await approver.post(`/runs/${run}/cancel`, {})).status).toBe(400);
    expect((await approver.post(`/runs/${run}/cancel`, { reason: '订单取消' })).status).toBe(204);
    const [row] = await api.database.query<{ event: unknown }>('select event from inbox where run_id = $1 and n = 2', [run]);
    expect(row!.event).toMatchObject({ type: 'cancelled', reason: '订单取消', actor: { user: 'approver' } });
    await api.database.query(`update run set status = 'terminated' where id = $1`, [run]);
    expect((await approver.post(`/runs/${run}/cancel`, { reason: 'again' })).body.code).toBe('run-ended');
    expect((await approver.post(`/runs/${randomUUID()}/cancel`, { reason: 'x' })).status).toBe(404);
    expect((await approver.post(`/incidents/${run}/x1/resolve`, { reason: 'x' })).status).toBe(404);
  });
});

describe('a task', () => {
  it('is completed once, whoever tries in the same instant', async () => {
    const run = await start();
    const task = await offer(run);
    const others = await Promise.all(Array.from({ length: 4 }, (_, n) => api.as(`inspector-${n}`, 'inspector')));
    const all = await Promise.all(others.map((client) => client.post(`/tasks/${task}/complete`, { values: { ok: true } })));
    expect(all.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
    const winner = all.find(({ status }) => status === 200)!.body.completed_by;
    for (const { body } of all.filter(({ status }) => status === 409))
      expect([body.code, body.changedBy]).toEqual(['task-closed', winner]);
    const rows = await api.database.query('select 1 from inbox where run_id = $1', [run]);
    expect(rows).toHaveLength(2);
    expect((await audited('act.refused')).filter(({ reason }) => reason === 'task-closed')).toHaveLength(3);
  });

  it('keeps duties apart, and is not offered to whom it is not for', async () => {
    const run = await start();
    const first = await offer(run, { element: 'First' });
    const second = await offer(run, { duties: [{ kind: 'separation', steps: ['First'], over: 'run' }] });
    expect((await inspector.post(`/tasks/${first}/complete`, { values: {} })).status).toBe(200);
    const refused = await inspector.post(`/tasks/${second}/complete`, { values: {} });
    expect([refused.status, refused.body.code, refused.body.duty]).toEqual([403, 'duty-separation', 'separation']);
    const inbox = async (client: Client) =>
      rowsOf((await client.get(`/tasks?filter=${encodeURIComponent(JSON.stringify({ run }))}`)).body.data).map(({ id }) => id);
    expect(await inbox(inspector)).toEqual([]);
    expect(await inbox(await api.as('inspector-0', 'inspector'))).toEqual([second]);
    expect(await inbox(planner)).toEqual([]);
    const noRole = await planner.post(`/tasks/${second}/claim`);
    expect([noRole.status, noRole.body.code, noRole.body.role]).toEqual([403, 'role-missing', ['inspector']]);
  });

  it('keeps duties apart for one who does both steps in the same instant', async () => {
    for (let round = 0; round < 5; round++) {
      const run = await start();
      const apart = (step: string) => [{ kind: 'separation', steps: [step], over: 'run' }];
      const both = [
        await offer(run, { element: 'First', duties: apart('Second') }),
        await offer(run, { element: 'Second', duties: apart('First') }),
      ];
      const all = await Promise.all(both.map((task) => inspector.post(`/tasks/${task}/complete`, { values: {} })));
      expect(all.map(({ status }) => status).toSorted()).toEqual([200, 403]);
    }
  });

  it('is signed by two, each with the own password, meaning what was shown', async () => {
    const run = await start();
    const rule = { meaning: { zh: '放行', en: 'Release' }, roles: ['inspector'], count: 2 };
    const task = await offer(run, { signature: rule });
    await api.as('witness', 'inspector');
    const complete = (signatures: object[]) => inspector.post(`/tasks/${task}/complete`, { values: {}, signatures });
    const mine = { password: testPassword, meaning: '放行' };
    expect((await complete([mine])).body.code).toBe('signature-missing');
    expect((await complete([mine, mine])).body.code).toBe('signature-twice');
    expect((await complete([mine, { user: 'witness', password: 'wrong wrong' }])).body.code).toBe('signature-failed');
    expect((await complete([mine, { user: 'planner', password: testPassword }])).body.code).toBe('signature-role');
    expect(
      (
        await complete([
          { ...mine, meaning: 'Something else' },
          { user: 'witness', password: testPassword },
        ])
      ).body.code,
    ).toBe('signature-meaning');
    expect((await complete([mine, { user: 'witness', password: testPassword, meaning: 'Release' }])).status).toBe(200);
    const read = await inspector.get(`/tasks/${task}`);
    expect(rowsOf(read.body.signatures).map(({ user, name }) => [user, name])).toEqual([
      ['inspector', 'inspector 𠮷'],
      ['witness', 'witness 𠮷'],
    ]);
  });

  it('locks an account by failed signatures too', async () => {
    const run = await start();
    const task = await offer(run, { signature: { meaning: { zh: '放行', en: 'Release' }, roles: [], count: 1 } });
    const clumsy = await api.as('clumsy', 'inspector');
    const complete = (password: string) => clumsy.post(`/tasks/${task}/complete`, { values: {}, signatures: [{ password }] });
    for (let n = 0; n < 5; n++) expect((await complete('wrong')).status).toBe(403);
    expect((await complete(testPassword)).status).toBe(423);
    const [row] = await api.database.query<{ status: string }>('select status from task where id = $1', [task]);
    expect(row!.status).toBe('open');
  });

  it('is refused to sign with a password that somebody else chose', async () => {
    await api.createUser({ id: 'newcomer', roles: ['inspector'], passwordChangeDue: true });
    const client = await api.as('newcomer', 'inspector');
    const task = await offer(await start(), { signature: { meaning: { zh: '放行', en: 'Release' }, roles: [], count: 1 } });
    const complete = (password: string) => client.post(`/tasks/${task}/complete`, { values: {}, signatures: [{ password }] });
    expect((await complete(testPassword)).body.code).toBe('password-change-due');
    await client.post('/session/password', { password: testPassword, newPassword: 'my very own phrase' });
    expect((await complete('my very own phrase')).status).toBe(200);
  });

  it('is claimed, given back, given to another and commented on', async () => {
    const task = await offer(await start());
    const other = await api.as('inspector-0', 'inspector');
    expect((await inspector.post(`/tasks/${task}/claim`)).body).toMatchObject({ status: 'claimed', claimed_by: 'inspector' });
    const late = await other.post(`/tasks/${task}/claim`);
    expect([late.status, late.body.changedBy]).toEqual([409, 'inspector']);
    expect((await inspector.post(`/tasks/${task}/release`)).body.status).toBe('open');
    expect((await planner.post(`/tasks/${task}/reassign`, { user: 'nobody-here', reason: 'x' })).status).toBe(400);
    expect((await planner.post(`/tasks/${task}/reassign`, { user: 'inspector-0', reason: '换班' })).body.assignee).toBe(
      'inspector-0',
    );
    expect((await inspector.post(`/tasks/${task}/complete`, { values: {} })).body.code).toBe('not-assigned');
    expect((await inspector.post(`/tasks/${task}/comments`, { text: '已核对' })).status).toBe(201);
    expect(rowsOf((await other.get(`/tasks/${task}`)).body.comments).map(({ body }) => body)).toEqual(['已核对']);
    expect((await other.post(`/tasks/${task}/complete`, { values: {}, formVersion: 'old' })).body.code).toBe('form-outdated');
  });
});

describe('messages, signals and the clock', () => {
  it('waits for its receiver, once per key', async () => {
    const key = { 'Idempotency-Key': 'm1' };
    const [first, second] = [
      await planner.post('/messages', { name: 'paid', correlationKey: 'o1' }, key),
      await planner.post('/messages', { name: 'paid', correlationKey: 'o1' }, key),
    ];
    expect([first.status, first.body.status, second.text]).toEqual([201, 'waiting', first.text]);
    expect(await api.database.query(`select 1 from message where name = 'paid'`)).toHaveLength(1);
    expect((await planner.post('/signals', { name: 'stop' })).body.status).toBe('broadcast');
    expect((await planner.post('/messages', { name: 'paid', timeToLive: '5 minutes' })).body.faults?.[0]?.path).toBe(
      'body.timeToLive',
    );
  });

  it('reach the one run that is named, or are refused', async () => {
    const run = await start();
    const send = async (to: string, correlationKey = 'o7') => {
      const got = await planner.post('/messages', { name: 'paid-now', correlationKey, run: to });
      return [got.status, got.body.code ?? got.body.status];
    };
    expect(await send(randomUUID())).toEqual([404, 'run-unknown']);
    expect(await send(run)).toEqual([409, 'message-not-awaited']);
    for (const [waiting, id] of [[await start(), 's1'] as const, [run, 's2'] as const])
      await api.database.query(
        `insert into subscription (run_id, id, instance, kind, name, correlation_key) values ($1, $2, 'i', 'message', 'paid-now', 'o7')`,
        [waiting, id],
      );
    expect(await send(run, 'o8')).toEqual([409, 'message-not-awaited']);
    expect(await send(run)).toEqual([201, 'delivered']);
    expect(await send(run)).toEqual([409, 'message-not-awaited']);
    await api.database.query(`update run set status = 'completed' where id = $1`, [run]);
    expect(await send(run)).toEqual([409, 'run-ended']);
    expect(await api.database.query(`select 1 from message where name = 'paid-now'`)).toHaveLength(1);
    expect((await audited('act.refused')).filter(({ reason }) => reason === 'run-ended').length).toBeGreaterThan(0);
  });

  it('stands still without --demo, and goes forward only with it', async () => {
    const admin = await api.as('admin', 'administrator');
    expect((await admin.post('/clock/advance', { by: 'P1D', reason: 'x' })).body.code).toBe('clock-fixed');
    const demo = await runApi({ demo: true });
    try {
      const mover = await demo.as('admin', 'administrator');
      for (const by of ['P0D', '-P1D', 'P', 'P1M', 'P99999D', 'tomorrow'])
        expect((await mover.post('/clock/advance', { by, reason: 'x' })).status).toBe(400);
      expect((await mover.post('/clock/advance', { by: 'P7DT1H', reason: '演示' })).body).toMatchObject({
        offsetMs: 608_400_000,
        demo: true,
      });
      const clock = await mover.get('/clock');
      expect(Date.parse(textOf(clock.body.now)) - Date.now()).toBeGreaterThan(608_000_000);
    } finally {
      await demo.stop();
    }
  });
});

describe('a version that is no longer in force', () => {
  it('is not started again', async () => {
    const next = { ...files, 'sop.yaml': files['sop.yaml'].replace('"1"', '"2"') };
    expect((await author.post('/sops/check/versions', { files: next })).status).toBe(201);
    const startOf = async (version: string) => {
      const got = await planner.post('/runs', { sop: 'check', version });
      return [got.status, got.body.code ?? got.body.version];
    };
    expect(await startOf('2')).toEqual([404, 'sop-version-unknown']);
    expect(await startOf('1')).toEqual([201, '1']);
    const signature = { password: testPassword };
    expect((await approver.post('/sops/check/versions/2/release', { signature })).status).toBe(200);
    expect(await startOf('1')).toEqual([409, 'sop-version-superseded']);
    expect(await startOf('2')).toEqual([201, '2']);
  });
});
