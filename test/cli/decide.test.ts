import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decide } from '../../cli/decide.ts';
import { decision, dmnFile, input, literal } from '../domain/dmn/dmn-file.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'decide-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function run(files: Record<string, string>, ...options: string[]) {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const [out, err]: [string[], string[]] = [[], []];
  const args = [join(folder, 'main.dmn'), '--batch', join(folder, 'cases.jsonl'), ...options];
  const code = await decide(args, { stdout: (line) => out.push(line), stderr: (line) => err.push(line) });
  return { code, out, err };
}

const main = dmnFile(
  input('n', 'number') +
    decision('Same', literal('n'), { inputs: ['n'] }) +
    decision('Third', literal('n / 3'), { inputs: ['n'] }) +
    decision('Today', literal('{day: today(), none: null}')) +
    '<decisionService id="svc" name="Service"><outputDecision href="#Same"/><inputData href="#in_n"/></decisionService>',
);

describe('decide', () => {
  it('answers each line in order, with all digits', async () => {
    const lines = [
      '{"id":1,"decision":"Same","inputs":{"n":12345678901234567890.123456789}}',
      '{"id":"b","decision":"Third","inputs":{"n":1}}',
      '{"id":null,"decision":"Service","inputs":{"n":2}}',
      '{"id":4,"decision":"Today"}',
      '',
      '{"id":5,"decision":"Same","inputs":{"n":"text"}}',
    ];
    const { code, out } = await run(
      { 'main.dmn': main, 'cases.jsonl': lines.join('\n') },
      '--now',
      '2026-01-02T23:00:00Z',
      '--zone',
      'Asia/Shanghai',
    );
    expect(out).toEqual([
      '{"id":1,"result":12345678901234567890.123456789}',
      '{"id":"b","result":0.3333333333333333333333333333333333}',
      '{"id":null,"result":2}',
      '{"id":4,"result":{"day":"2026-01-03","none":null}}',
      '{"id":5,"result":null}',
    ]);
    expect(code).toBe(0);
  });

  it('reads cases with a byte order mark and other ends of lines', async () => {
    const lines = '\ufeff{"id":1,"decision":"Same","inputs":{"n":1}}\r\n{"id":2,"decision":"Same","inputs":{"n":2}}\r\n';
    const { out } = await run({ 'main.dmn': main, 'cases.jsonl': lines });
    expect(out).toEqual(['{"id":1,"result":1}', '{"id":2,"result":2}']);
  });

  it('answers lines it cannot use with an error', async () => {
    const lines = ['not json', '[1]', '{"id":3}', '{"id":4,"decision":"None"}', '{"id":5,"decision":"Same","inputs":7}'];
    const { code, out } = await run({ 'main.dmn': main, 'cases.jsonl': lines.join('\r\n') });
    expect(out.map((line) => Object.keys(JSON.parse(line) as object))).toEqual(lines.map(() => ['id', 'error']));
    expect(out.map((line) => (JSON.parse(line) as { id: unknown }).id)).toEqual([null, null, 3, 4, 5]);
    expect(code).toBe(0);
  });

  it('gives back ids as they are written', async () => {
    const ids = ['12345678901234567890123456789012345678901234567890', '1.50', '1e400', '{"a":[1.0,null]}', '"\\ud800"', 'false'];
    const lines = ids.map((id) => `{"id":${id},"decision":"Same","inputs":{"n":1,"id":7}}`);
    const { out } = await run({ 'main.dmn': main, 'cases.jsonl': lines.join('\n') });
    expect(out).toEqual(ids.map((id) => `{"id":${id},"result":1}`));
  });

  it('reads lines in which other characters than ends of lines stand, and those of UTF-16', async () => {
    const text = dmnFile(input('s', 'string') + decision('Same', literal('s'), { inputs: ['s'] }));
    const line = (s: string) => `{"id":1,"decision":"Same","inputs":{"s":"${s}"}}`;
    const { out } = await run({ 'main.dmn': text, 'cases.jsonl': `${line('a\u2028b\u2029c\u0085d')}\r${line('马')}` });
    expect(out).toEqual(['{"id":1,"result":"a\u2028b\u2029c\u0085d"}', '{"id":1,"result":"马"}']);
    await writeFile(join(folder, 'wide.jsonl'), `\ufeff${line('马')}\r\n`, 'utf16le');
    const wide: string[] = [];
    const io = { stdout: (reply: string) => wide.push(reply), stderr: () => undefined };
    expect(await decide([join(folder, 'main.dmn'), '--batch', join(folder, 'wide.jsonl')], io)).toBe(0);
    expect(wide).toEqual(['{"id":1,"result":"马"}']);
  });

  it('takes input names however they are spaced', async () => {
    const spaced = dmnFile(input('Loan Amount', 'number') + decision('D', literal('Loan Amount'), { inputs: ['Loan Amount'] }));
    const lines = ['Loan Amount', ' Loan  Amount'].map((name) => `{"id":1,"decision":"D","inputs":{"${name}":5}}`);
    const { out } = await run({ 'main.dmn': spaced, 'cases.jsonl': lines.join('\n') });
    expect(out).toEqual(['{"id":1,"result":5}', '{"id":1,"result":5}']);
  });

  it('reads the standard input, and ends quietly when nobody reads on', async () => {
    await writeFile(join(folder, 'main.dmn'), main);
    const line = JSON.stringify({ id: 1, decision: 'Same', inputs: { n: 1 } });
    await writeFile(join(folder, 'many.jsonl'), `${line}\n`.repeat(20_000));
    const vouch = join(import.meta.dirname, '../../cli/vouch.ts');
    const script = '"$1" "$2" decide main.dmn --batch - < many.jsonl | head -n 2';
    const done = spawnSync('sh', ['-c', script, 'sh', process.execPath, vouch], { cwd: folder, encoding: 'utf8' });
    expect([done.stdout, done.stderr]).toEqual(['{"id":1,"result":1}\n'.repeat(2), '']);
  });

  it('reads dates where an input has no type', async () => {
    const untyped = dmnFile(
      input('x') +
        input('s', 'string') +
        decision('Kind', literal('[x instance of date, x instance of date and time, x, s]'), { inputs: ['x', 's'] }),
    );
    const texts = ['2020-02-29', '2020-02-30', '2020-02-29T10:00:00Z', 'P1D'];
    const lines = texts.map((text) => JSON.stringify({ id: text, decision: 'Kind', inputs: { x: text, s: text } }));
    const { out } = await run({ 'main.dmn': untyped, 'cases.jsonl': lines.join('\n') });
    expect(out.map((line) => (JSON.parse(line) as { result: unknown[] }).result.slice(0, 2))).toEqual([
      [true, false],
      [false, false],
      [false, true],
      [false, false],
    ]);
  });

  it('answers an error where the logic cannot be read, null where FEEL has none, and explains', async () => {
    const broken = dmnFile(
      decision('Broken', literal('if then')) +
        decision('Above', literal('Broken + 1'), { decisions: ['Broken'] }) +
        decision('Around', literal('if Broken = null then 1 else 2'), { decisions: ['Broken'] }) +
        decision('Zero', literal('1 / 0')) +
        decision('Text', literal('"a"'), { type: 'number' }),
    );
    const lines = ['Broken', 'Above', 'Around', 'Zero', 'Text'].map((name) => JSON.stringify({ id: name, decision: name }));
    const { out, err } = await run({ 'main.dmn': broken, 'cases.jsonl': lines.join('\n') }, '--explain');
    expect(out.map((line) => JSON.parse(line) as object)).toEqual([
      { id: 'Broken', error: expect.stringContaining('this is no valid FEEL') },
      { id: 'Above', error: expect.stringContaining('不是有效的 FEEL') },
      { id: 'Around', result: 1 },
      { id: 'Zero', result: null },
      { id: 'Text', result: null },
    ]);
    expect(err.join('\n')).toContain('"Zero": Zero: number / number has no result');
  });

  it('reads dates of an imported input without a type', async () => {
    const main = `<import name="lib" namespace="urn:dated"/><decision id="D" name="D"><informationRequirement><requiredInput href="urn:dated#in_when"/></informationRequirement>${literal('lib.when.year')}</decision>`;
    const files = {
      'main.dmn': dmnFile(main),
      'dated.dmn': dmnFile(input('when'), 'urn:dated'),
      'cases.jsonl': ['{"lib.when":"2020-02-29"}', '{"lib":{"when":"2020-02-29"}}', '{"when":"2020-02-29"}']
        .map((inputs) => `{"id":1,"decision":"D","inputs":${inputs}}`)
        .join('\n'),
    };
    expect((await run(files)).out).toEqual(Array.from({ length: 3 }, () => '{"id":1,"result":2020}'));
    await rm(join(folder, 'dated.dmn'));
  });

  it('finds imports beside the file', async () => {
    const importing = dmnFile(
      `<import name="lib" namespace="urn:lib"/><decision id="D" name="D"><informationRequirement><requiredDecision href="urn:lib#A"/></informationRequirement>${literal('lib.A + 1')}</decision>`,
    );
    const files = {
      'main.dmn': importing,
      'library.dmn': dmnFile(decision('A', literal('1')), 'urn:lib'),
      'cases.jsonl': '{"id":1,"decision":"D","inputs":{}}',
    };
    expect((await run(files)).out).toEqual(['{"id":1,"result":2}']);
    await rm(join(folder, 'library.dmn'));
    const without = await run({ 'main.dmn': importing });
    expect([without.out, without.err.join()]).toEqual([['{"id":1,"result":null}'], expect.stringContaining('urn:lib')]);
  });

  it('finds imports where they say that they are, before what lies beside the file', async () => {
    const importing = (location: string, formula: string) =>
      `<import name="lib" namespace="urn:far" locationURI="${location}"/><decision id="A" name="A"><informationRequirement><requiredDecision href="urn:far#A"/></informationRequirement>${literal(formula)}</decision>`;
    await mkdir(join(folder, 'parts', 'deep'), { recursive: true });
    await writeFile(
      join(folder, 'parts', 'far.dmn'),
      dmnFile(importing('deep/deeper.dmn', 'lib.A * 2').replaceAll('urn:far', 'urn:deep'), 'urn:far'),
    );
    await writeFile(join(folder, 'parts', 'deep', 'deeper.dmn'), dmnFile(decision('A', literal('20')), 'urn:deep'));
    const files = {
      'main.dmn': dmnFile(importing('parts/far.dmn', 'lib.A + 2')),
      'other.dmn': dmnFile(decision('A', literal('7')), 'urn:far'),
      'cases.jsonl': '{"id":1,"decision":"A","inputs":{}}',
    };
    expect((await run(files)).out).toEqual(['{"id":1,"result":42}']);
    const elsewhere = { 'main.dmn': dmnFile(importing('https://example.org/far.dmn', 'lib.A + 2')) };
    expect((await run(elsewhere)).out).toEqual(['{"id":1,"result":9}']);
    await rm(join(folder, 'other.dmn'));
  });

  it('refuses files it cannot read', async () => {
    const broken = await run({ 'main.dmn': '<!DOCTYPE x><definitions/>', 'cases.jsonl': '' });
    expect([broken.code, broken.err.join()]).toEqual([2, expect.stringContaining('DOCTYPE')]);
    const missing: string[] = [];
    const io = { stdout: () => undefined, stderr: (line: string) => missing.push(line) };
    expect(await decide([join(folder, 'none.dmn'), '--batch', 'none'], io)).toBe(2);
    expect(await decide(['one', 'two'], io)).toBe(2);
    expect(missing.at(-1)).toContain('give one DMN file and --batch');
  });
});
