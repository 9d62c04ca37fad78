import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { check } from '../../cli/check.ts';
import { simulate } from '../../cli/simulate.ts';
import { diagram, tags } from '../domain/engine/diagram.ts';

const folder = mkdtempSync(join(tmpdir(), 'vouch-refused-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function run(command: typeof check, ...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await command(args, { stdout: (line) => out.push(line), stderr: (line) => err.push(line) });
  return { code, out, err };
}

const model = (inside: string, more = '') =>
  `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="urn:d">${more}${inside}</definitions>`;
const requires = (id: string, other: string) =>
  `<decision id="${id}" name="${id}"><informationRequirement id="r${id}"><requiredDecision href="#${other}"/></informationRequirement><literalExpression><text>1</text></literalExpression></decision>`;
const decision = (text: string) =>
  `<decision id="x" name="x"><literalExpression><text>${text}</text></literalExpression></decision>`;

describe('a diagram with an error', () => {
  it('is refused by simulate in the words of check', async () => {
    const path = file('end.bpmn', diagram(tags('start:s end:e task:t'), 's > e > t'));
    const checked = await run(check, path);
    const simulated = await run(simulate, path);
    expect([checked.code, simulated.code, simulated.out]).toEqual([1, 2, []]);
    expect(simulated.err).toEqual(checked.out.filter((line) => line.startsWith('error ')));
    expect(simulated.err[0]).toMatch(/^error flow-from-end-event e_t: 顺序流“e_t”.* \/ The sequence flow "e_t"/);
  });

  it('runs with warnings alone', async () => {
    const path = file('warned.bpmn', diagram(tags('start:s and:g end:e'), 's > g > e'));
    expect((await run(check, path)).out).toEqual([expect.stringMatching(/^warning gateway-superfluous g: /)]);
    expect((await run(simulate, path)).code).toBe(0);
  });

  it('is read as JUEL where that is asked for', async () => {
    const xml = diagram(tags('start:s xor:g end:e end:z'), 's > g\ng > e | ${a}\ng > z | ${not a}');
    const path = file('juel.bpmn', xml);
    expect((await run(check, path)).code).toBe(1);
    expect(await run(check, path, '--expressions', 'juel')).toEqual({ code: 0, out: [], err: [] });
  });
});

describe('a decision model', () => {
  it.each([
    ['a circular requirement', model(requires('x', 'y') + requires('y', 'x')), 'decision-circular', 'a.dmn'],
    [
      'an import of itself',
      model(decision('1'), '<import name="me" namespace="urn:d" importType="https://www.omg.org/spec/DMN/20191111/MODEL/"/>'),
      'decision-imports-itself',
      'a.dmn',
    ],
    ['an expression that is no FEEL', model(decision('1 +')), 'decision-faulty', 'x'],
  ])('with %s is found out', async (_what, xml, rule, element) => {
    const { code, out } = await run(check, file('a.dmn', xml), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ findings: [{ rule, element }] });
  });

  it('as it should be is clean, and a broken one cannot be read', async () => {
    expect(await run(check, file('b.dmn', model(decision('1 + 1'))))).toEqual({ code: 0, out: [], err: [] });
    expect((await run(check, file('c.dmn', '<definitions'))).code).toBe(2);
  });
});

describe('what check is asked', () => {
  it.each([[[]], [['a.bpmn', 'b.bpmn']], [['a.bpmn', '--rules']], [['a.bpmn', '--expressions', 'xpath']], [['--what']]])(
    'is refused for %j',
    async (args) => {
      const { code, out, err } = await run(check, ...args);
      expect([code, out, err.length]).toEqual([2, [], 1]);
    },
  );

  it('may be the page of its rules', async () => {
    const { code, out } = await run(check, '--rules');
    expect(code).toBe(0);
    expect(out.join('\n')).toContain('| `flow-from-end-event` | error |');
  });
});
