import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { readDevices } from '../../cli/demo-data/read-devices.ts';
import { demoPassword, type DemoUserId } from '../../cli/demo-data/users.ts';
import { apiClient } from '../../cli/demo/api-client.ts';
import type { Stage } from '../../cli/demo/stage.ts';
import { doTask, rows, startRun, text } from '../../cli/demo/tasks.ts';
import { barriersOf } from './barriers.ts';
import { desk, findBrowser, openBrowser, phone } from './browser.ts';
import { countingSop } from './counting-sop.ts';
import { inspect, openOrder, produce, recallLot } from './device-life.ts';
import { Person } from './person.ts';
import { type Product, startProduct } from './product.ts';
import { faultsOfPage, settled, tourRoutes, watchRequests } from './tour.ts';

const chromium = findBrowser();
// under CI nothing may be missing: there the tests run and fail
const missing = chromium === undefined && !process.env['CI'];
if (missing) {
  const line = '!!! NO BROWSER: the console is NOT tested. Install one (apt-get install chromium) or set CHROMIUM_PATH.';
  console.error(line);
}

const batch = `E${randomBytes(3).toString('hex').toUpperCase()}`;
const order = `PO-${batch}`;
const sales = `SO-${batch}`;
const devices = 5;
const shipped = 4;
const firstPassword = 'Erstes-Kennwort-1';
const pictures = mkdtempSync(join(tmpdir(), 'vouch-console-'));

let product: Product;
let browser: Browser;
let stage: Stage;
let serials: string[] = [];
const people: Person[] = [];

/** Whoever works at the console, at a browser of their own, from sign-in to the end of all tests. */
async function at(user: DemoUserId): Promise<Person> {
  const known = people.find((person) => person.user === user);
  if (known) return known;
  const person = await Person.signIn(browser, product.address, user);
  people.push(person);
  return person;
}

const picture = (person: Person, name: string) => person.page.screenshot({ path: join(pictures, `${name}.png`) });

/** A part of the story, in the order of life. What was on the screens is kept where it fails. */
function story(name: string, tell: () => Promise<void>): void {
  const told = async () => {
    try {
      await tell();
    } catch (error) {
      for (const person of people) await picture(person, `failed-${person.user}`);
      throw error;
    }
  };
  it(name, told, 150_000);
}

/** A device's label as a scanner reads it: symbology identifier, GTIN, serial number. */
const label = (serial: string) => `]d201${serial.slice(0, 14)}21${serial.slice(15)}`;

(missing ? describe.skip : describe)('the console in a real browser', () => {
  beforeAll(async () => {
    if (chromium === undefined) throw new Error('no browser: install Chromium, or set CHROMIUM_PATH');
    [product, browser] = await Promise.all([startProduct(), openBrowser(chromium)]);
    const [device] = readDevices(await readFile(join(import.meta.dirname, '../../cli/demo-data/devices.csv'), 'utf8'));
    stage = {
      api: apiClient({ url: product.address, key: `e2e-${batch}`, password: demoPassword, onWaiting: () => undefined }),
      batch,
      device: device!,
      tally: { compared: 0, refused: 0 },
      tell: () => undefined,
      expect: (_what, is, should) => expect(is).toEqual(should),
    };
    await openOrder(stage, { id: order, kind: 'production', quantity: devices });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    console.error(`pictures of the console: ${pictures}`);
  }, 60_000);

  story('asks who is there, and refuses a wrong password in Chinese', async () => {
    const stranger = await Person.atTheDoor(browser, product.address, 'liuyang');
    await stranger.enter('wrong-password');
    await stranger.page.getByRole('alert').getByText('用户名或密码不正确').waitFor();
    await picture(stranger, 'sign-in');
    await stranger.close();
  });

  story('starts a run and shows its tokens move on the diagram as people work', async () => {
    const planner = await at('liuyang');
    const run = await planner.startRun('序列号发放');
    const watcher = await at('guoying');
    await watcher.page.goto(`/#/runs/${run}/show`);
    const token = (element: string, state: string) =>
      watcher.page.locator(`g[data-element-id="${element}"].vouch-${state}`).waitFor({ state: 'attached' });
    await token('Request', 'active');
    await planner.openTask('申请序列号');
    await planner.tryToComplete();
    await planner.page.getByRole('alert').getByText('有 5 处需要更正').waitFor();
    await planner.fill({
      '器械型号（DI）': { text: stage.device.gtin },
      生产批号: { text: batch },
      生产订单: { text: order },
      数量: { text: String(devices) },
      用途: { text: '新订单' },
    });
    await picture(planner, 'form');
    await planner.complete();
    await Promise.all([token('Request', 'completed'), token('Approve', 'active')]);
    await picture(watcher, 'run');
  });

  story('lets a second person approve by signature, and nobody with a wrong password', async () => {
    const engineer = await at('gaofei');
    await engineer.openTask('第二人批准', batch);
    await engineer.fill({ 结论: { choose: '批准' } });
    await engineer.askToSign();
    await engineer.enterSignatures('wrong-password');
    await engineer.page.getByRole('dialog').getByRole('alert').waitFor();
    await picture(engineer, 'signature');
    await engineer.enterSignatures(demoPassword);
    await engineer.done();
  });

  story('takes the scans of a keyboard-wedge scanner', async () => {
    const operator = await at('linna');
    await operator.openTask('打印并发放标签', batch);
    await operator.fill({ 已打印标签数: { text: String(devices) }, 首张标签的内容与条码等级已核对: { tick: true } });
    await operator.complete();
    await operator.openTask('首次扫描', batch);
    const run = await stage.api.get(
      'linna',
      `/tasks?filter=${encodeURIComponent(JSON.stringify({ element: 'FirstScan', batch }))}`,
    );
    const task = await stage.api.get('linna', `/tasks/${text(rows(run['data'])[0]!['id'])}`);
    serials = rows(task['data']!['serials']).map(text);
    expect(serials).toHaveLength(devices);
    await operator.fill({ 所在库位: { scan: ['LINE-1'] }, 扫描序列号: { scan: serials.map(label) } });
    await operator.main.getByText(`已扫 ${devices} / ${devices}`).waitFor();
    await operator.scan('扫描序列号', [label(serials[0]!)]);
    await operator.main.getByText(/重复扫描/).waitFor();
    await picture(operator, 'scan');
    await operator.complete();
  });

  story('takes the signatures of two people for one step', async () => {
    await produce(stage, { order, serials });
    await inspect(stage, serials);
    const keeper = await at('mafeng');
    await keeper.openTask('报废并毁形', batch);
    await keeper.fill({
      报废地点: { scan: ['QUARANTINE'] },
      扫描报废器械: { scan: [label(serials.at(-1)!)] },
      毁形方式与证据: { text: '压毁，照片存档' },
    });
    await keeper.askToSign();
    await keeper.enterSignatures(demoPassword, 'linna');
    await keeper.done();
    await doTask(
      stage,
      'zhoujie',
      { sop: 'nonconformance', element: 'Close', batch },
      { effective: true, closingComment: '报废完成' },
    );
  });

  story('releases the batch by two people, each at a browser of their own', async () => {
    const reviewer = await at('gaofei');
    await reviewer.page.goto(`/#/batches/${batch}/show`);
    await reviewer.main.getByText('记录齐全').waitFor();
    await picture(reviewer, 'batch');
    await reviewer.startRun('批放行');
    await reviewer.openTask('汇总批记录');
    await reviewer.fill({
      生产批号: { text: batch },
      生产订单: { text: order },
      '器械型号（DI）': { text: stage.device.gtin },
      上市地区: { choose: '中国' },
      '批生产记录、检验记录与标签样张已归集': { tick: true },
    });
    await reviewer.complete();
    await reviewer.openTask('审核未结、缺失与超限', batch);
    await reviewer.fill({ 结论: { choose: '提交放行' } });
    await picture(reviewer, 'review');
    await reviewer.sign();
    const first = await at('zhengyu');
    await first.openTask('生产放行', batch);
    await first.fill({ 生产过程符合经批准的工艺规程: { tick: true } });
    await first.sign();
    const second = await at('hejing');
    await second.openTask('上市放行', batch);
    await second.fill({ 符合注册证与产品技术要求: { tick: true }, 'UDI 数据已上传': { tick: true } });
    await picture(second, 'release');
    await second.sign();
    await reviewer.page.goto(`/#/serials/${serials[0]}/show`);
    await reviewer.main.getByText('已放行', { exact: true }).first().waitFor();
  });

  story('ships by scan, and the hospital receives by scan', async () => {
    await openOrder(stage, { id: sales, kind: 'sales', customer: 'HOSPITAL-1', quantity: shipped });
    const run = await startRun(stage, 'mafeng', 'shipment');
    const values = { order: sales, model: stage.device.gtin, from: 'HUAZHI', to: 'HOSPITAL-1', quantity: shipped, market: 'CN' };
    await doTask(stage, 'mafeng', { sop: 'shipment', element: 'Prepare', run }, { ...values, next: 'installation' });
    const going = serials.slice(0, shipped).map(label);
    const keeper = await at('mafeng');
    await keeper.openTask('扫描拣货', sales);
    await keeper.fill({ 扫描拣货: { scan: going } });
    await picture(keeper, 'pick');
    await keeper.complete();
    await keeper.openTask('装箱并关联 SSCC', sales);
    const sscc = await keeper.main.getByText(/^\d{18}$/).innerText();
    await keeper.fill({ 扫描装箱: { scan: going } });
    await keeper.complete();
    await keeper.openTask('交付承运人', sales);
    await keeper.fill({
      承运人: { text: '顺达冷链' },
      运单号: { text: `WB-${batch}` },
      运输温度下限: { text: '2' },
      运输温度上限: { text: '30' },
      发货库位: { scan: ['WH-FG'] },
    });
    await keeper.sign();
    const hospital = await at('qianyi');
    await hospital.openTask('收货方扫描签收');
    await hospital.fill({
      扫描箱号: { scan: [`00${sscc}`] },
      扫描器械: { scan: going },
      收货地点: { scan: ['HOSPITAL-1-STORE'] },
      '包装完好，运输条件符合要求': { tick: true },
    });
    await picture(hospital, 'receive');
    await hospital.sign();
    await keeper.page.goto(`/#/serials/${encodeURIComponent(serials[0]!)}/show`);
    await keeper.main.getByText('已收货', { exact: true }).first().waitFor();
    const found = await stage.api.get('mafeng', `/serials/${serials[0]}`);
    expect([text(found['status']), text(found['holder'])]).toEqual(['received', 'HOSPITAL-1']);
  });

  story('shows where a device has been, and an audit trail of who did what', async () => {
    const auditor = await at('guoying');
    await auditor.page.goto(`/#/serials/${encodeURIComponent(serials[0]!)}/show`);
    for (const step of ['启用序列号', '装配', '检验', '拣货', '装箱', '发运', '收货'])
      await auditor.main.getByRole('listitem').filter({ hasText: step }).first().waitFor();
    await auditor.main.getByText('BOARD-2601').waitFor();
    await picture(auditor, 'serial');
    await auditor.page.goto('/#/audit-entries');
    await auditor.main.getByText('zhengyu').first().waitFor();
    await auditor.main.getByText('mafeng').first().waitFor();
    await picture(auditor, 'audit');
    await auditor.page.goto('/#/sops/batch-release/show');
    await auditor.page.locator('g[data-element-id="MarketRelease"]').waitFor();
    await picture(auditor, 'sop');
  });

  story('follows a recall live, from notice to the holder’s answer', async () => {
    const run = await recallLot(stage, 'BOARD-2601');
    const coordinator = await at('dengchao');
    const [recall] = rows(await stage.api.get('dengchao', '/recalls'));
    await coordinator.page.goto(`/#/recalls/${text(recall!['id'])}/show`);
    const holder = coordinator.main.getByRole('listitem').filter({ hasText: 'HOSPITAL-1' });
    await holder.getByText('未答复').waitFor();
    const counts = { received: shipped, onHand: shipped, used: 0, quarantined: shipped, forwarded: [], understood: true };
    await doTask(stage, 'qianyi', { sop: 'recall-notice', element: 'Acknowledge' }, counts);
    await holder.getByText('已答复').waitFor();
    await picture(coordinator, 'recall');
    await coordinator.page.goto(`/#/runs/${run}/show`);
    const decision = coordinator.main.getByRole('region', { name: '召回级别' });
    await decision.locator('tr[aria-current="true"]').filter({ hasText: '"possible","remote"' }).waitFor();
    await coordinator.main.getByRole('button', { name: '逐家通知持有方 第 1 个: 进行中' }).click();
    await coordinator.main.getByRole('navigation', { name: '所在位置' }).getByText('逐家通知持有方 第 1 个').waitFor();
    const inside = (element: string, state: string) =>
      coordinator.page.locator(`g[data-element-id="${element}"].vouch-${state}`).waitFor({ state: 'attached' });
    await Promise.all([inside('SendNotice', 'completed'), inside('Answered', 'active')]);
    expect(await coordinator.page.locator('g[data-element-id="Open"].vouch-completed').count()).toBe(0);
    await picture(coordinator, 'inside');
  });

  story('tells whoever fills in a task that another has ended it, and leads from an ended session back to the task', async () => {
    const planner = await at('liuyang');
    const run = await planner.startRun('序列号发放');
    await planner.openTask('申请序列号');
    await planner.fill({ 用途: { text: '补发' } });
    await planner.page.context().clearCookies();
    await planner.fill({
      '器械型号（DI）': { text: stage.device.gtin },
      生产批号: { text: 'B-1' },
      生产订单: { text: order },
      数量: { text: '1' },
    });
    await planner.tryToComplete();
    await planner.enter(demoPassword);
    await planner.main.getByText('已恢复上次填写的内容').waitFor();
    expect(await planner.main.getByLabel('用途').inputValue()).toBe('补发');
    const values = { model: stage.device.gtin, batch: `${batch}Y`, order, quantity: 1, reason: '他人办理' };
    await doTask(stage, 'chenwei', { sop: 'serial-issuance', element: 'Request', run }, values);
    await planner.main.getByText(/您填写的内容没有提交/).waitFor();
    await picture(planner, 'lost');
  });

  story('says before anything is typed that a task is for others', async () => {
    const planner = await at('liuyang');
    await planner.startRun('序列号发放');
    await planner.openTask('申请序列号');
    const operator = await at('linna');
    await operator.page.goto(`/${new URL(planner.page.url()).hash}`);
    await operator.main.getByRole('paragraph').filter({ hasText: '请由具有以下角色的人员办理：计划员' }).waitFor();
    expect(await operator.main.getByRole('button', { name: '完成', exact: true }).isDisabled()).toBe(true);
  });

  story('keeps what was typed where the form has changed, and has it submitted again', async () => {
    const planner = await at('liuyang');
    await planner.startRun('序列号发放');
    await planner.openTask('申请序列号');
    const complete = '**/api/tasks/*/complete';
    await planner.page.route(complete, async (route) => {
      const sent = JSON.parse(route.request().postData() ?? '{}') as object;
      await route.continue({ postData: JSON.stringify({ ...sent, formVersion: '0'.repeat(64) }) });
    });
    await planner.fill({
      '器械型号（DI）': { text: stage.device.gtin },
      生产批号: { text: `${batch}X` },
      生产订单: { text: order },
      数量: { text: '1' },
      用途: { text: '补发一台' },
    });
    await planner.tryToComplete();
    await planner.main.getByText('表单已有新版本').waitFor();
    await picture(planner, 'outdated');
    await planner.page.unroute(complete);
    await planner.main.getByRole('button', { name: '载入新版表单' }).click();
    await planner.complete();
  });

  story('takes a draft that is a diagram alone, and says what is missing before it does', async () => {
    const author = await at('yejun');
    await author.page.goto('/#/sops');
    await author.main.getByRole('button', { name: '上传草稿' }).click();
    const dialog = author.page.getByRole('dialog');
    const choose = (name: string, text: string) =>
      dialog.locator('input[type=file]').setInputFiles([{ name, mimeType: 'text/xml', buffer: Buffer.from(text) }]);
    await dialog.getByText('请先选择文件').waitFor();
    await choose('rate.dmn', '<definitions/>');
    await dialog.getByText('所选文件中没有流程图').waitFor();
    await choose('count.bpmn', '{"no": "diagram"}');
    await dialog
      .getByRole('alert')
      .getByText(/XML 不完整或有错/)
      .waitFor();
    expect(await dialog.getByRole('button', { name: '上传草稿' }).isDisabled()).toBe(true);
    await choose('count.bpmn', countingSop);
    expect(await dialog.getByLabel(/^编号/).inputValue()).toBe('device-count');
    expect(await dialog.getByLabel(/^英文名称/).inputValue()).toBe('Device count');
    await picture(author, 'upload');
    await dialog.getByRole('button', { name: '上传草稿' }).click();
    await author.page.getByText('草稿已上传').waitFor();
    await stage.api.post('fanrui', '/sops/device-count/versions/1/release', { signature: { password: demoPassword } });
  });

  story('tells the tasks of a multi-instance step apart, and names what a diagram shows and does not run', async () => {
    const worker = await at('yejun');
    await worker.page.reload();
    const run = await worker.startRun('逐台清点');
    await worker.main.getByText('“承运人”是黑盒泳池').waitFor();
    await worker.page.locator('g[data-element-id="Count"].vouch-active').waitFor({ state: 'attached' });
    await picture(worker, 'black-box');
    await worker.page.goto('/#/tasks');
    const cards = worker.main.getByRole('link').filter({ hasText: '逐台清点' });
    await cards.nth(2).waitFor();
    const titles = await cards.getByRole('heading').allInnerTexts();
    expect(titles).toEqual(['清点 第 1 / 3 个：SN-1', '清点 第 2 / 3 个：SN-2', '清点 第 3 / 3 个：SN-3']);
    await cards.nth(1).click();
    await worker.main.getByText('第 2 / 3 个：SN-2').waitFor();
    await worker.fill({ 在位: { tick: true } });
    await worker.complete();
    const done = { run, element: 'Count', status: ['completed'] };
    const found = await stage.api.get('yejun', `/tasks?filter=${encodeURIComponent(JSON.stringify(done))}`);
    const task = await stage.api.get('yejun', `/tasks/${text(rows(found['data'])[0]!['id'])}`);
    expect(rows(task['loops']).map(({ number, item }) => [number, item])).toEqual([[2, 'SN-2']]);
  });

  story('has a first password changed before it signs', async () => {
    await stage.api.post('hanmei', '/users', {
      id: 'newcomer',
      name: '新员工',
      roles: ['quality-engineer'],
      password: firstPassword,
    });
    const newcomer = await Person.atTheDoor(browser, product.address, 'newcomer');
    people.push(newcomer);
    await newcomer.enter(firstPassword);
    await newcomer.main.getByRole('link', { name: '修改密码' }).click();
    await newcomer.main.getByLabel('当前密码').fill(firstPassword);
    await newcomer.main.getByLabel(/^新密码/).fill(demoPassword);
    await newcomer.main.getByLabel('再次输入新密码').fill(demoPassword);
    await picture(newcomer, 'password');
    await newcomer.main.getByRole('button', { name: '修改密码' }).click();
    await newcomer.page.getByText('密码已修改').waitFor();
    await newcomer.openTask('第二人批准', `${batch}X`);
    await newcomer.fill({ 结论: { choose: '批准' } });
    await newcomer.sign();
  });

  story('speaks the language of the account, and another where it is chosen', async () => {
    await stage.api.post('hanmei', '/users', {
      id: 'visitor',
      name: 'Visitor',
      roles: ['auditor'],
      language: 'en',
      password: firstPassword,
    });
    const visitor = await Person.atTheDoor(browser, product.address, 'visitor');
    people.push(visitor);
    await visitor.enter(firstPassword);
    await visitor.page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor();
    await visitor.page.getByRole('button', { name: /中文/ }).click();
    await visitor.page.getByRole('heading', { level: 1, name: '待办' }).waitFor();
    await visitor.page.reload();
    await visitor.page.getByRole('heading', { level: 1, name: '待办' }).waitFor();
  });

  it.each(['zh', 'en'] as const)(
    'has no page with a fault, in %s, at the desk and on a phone',
    async (language) => {
      const looker = await Person.signIn(browser, product.address, 'hanmei', { ...desk, language });
      const waiting = watchRequests(looker.page);
      const faults: string[] = [];
      for (const route of tourRoutes(await recordsToVisit())) {
        await looker.page.goto(route);
        for (const { width, height } of [desk, phone]) {
          await looker.page.setViewportSize({ width, height });
          await settled(looker.page, waiting);
          const barriers = width === desk.width && language === 'zh' ? await barriersOf(looker.page) : [];
          const found = [...(await faultsOfPage(looker.page)), ...barriers, ...looker.faults.splice(0)];
          faults.push(...found.map((fault) => `${route}, ${width} px: ${fault}`));
          if (found.length > 0 || process.env['VOUCH_TEST_PICTURES'])
            await picture(looker, `${language}-${width}-${route.replaceAll(/\W+/g, '-')}`);
        }
      }
      await looker.close();
      expect(faults).toEqual([]);
    },
    150_000,
  );

  it('has nothing to say in the browser’s console but what was refused', () => {
    const refused = /Failed to load resource: the server responded with a status of 4(01|03|09|22)/;
    expect(
      people.flatMap(({ user, faults }) => faults.filter((fault) => !refused.test(fault)).map((fault) => `${user}: ${fault}`)),
    ).toEqual([]);
  });
});

/** One record of each kind that has a page of its own. */
async function recordsToVisit(): Promise<Record<string, string>> {
  const first = async (path: string) => {
    const answer = await stage.api.get('hanmei', path);
    const [row] = rows(answer['data'] ?? answer);
    return text(row!['id']);
  };
  const show = async (resource: string) => [resource, await first(`/${resource}`)] as const;
  const shown = await Promise.all(['runs', 'recalls', 'nonconformances', 'shipments', 'releases'].map(show));
  const edited = await Promise.all(['device-models', 'boms', 'users', 'orders'].map(show));
  return Object.fromEntries([
    ...[...shown, ['serials', serials[0]!] as const, ['batches', batch] as const, ['sops', 'recall'] as const].map(
      ([resource, id]) => [resource, `${encodeURIComponent(id)}/show`],
    ),
    ...edited,
    ['tasks', await first('/tasks?filter={"all":true}')],
  ]);
}
