import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { vouch } from '../../cli/vouch.ts';

const folder = mkdtempSync(join(tmpdir(), 'vouch-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const model = join(folder, 'm.dmn');
writeFileSync(
  model,
  `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="urn:d"><decision id="x" name="x"><literalExpression><text>1</text></literalExpression></decision></definitions>`,
);

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await vouch(args, { stdout: (line) => out.push(line), stderr: (line) => err.push(line) });
  return { code, out, err };
}

const commands = ['check', 'decide', 'first-admin', 'runs', 'simulate'];

describe('vouch', () => {
  it.each(
    commands.flatMap((name) => [
      [name, '--help'],
      [name, '-h'],
      ['help', name],
      ['--help', name],
    ]),
  )('tells how %s %s is used, in both languages', async (...args) => {
    const { code, out, err } = await run(...args);
    const name = args.find((arg) => commands.includes(arg));
    expect([code, err]).toEqual([0, []]);
    expect(out.join('\n')).toMatch(new RegExp(`^用法 / Usage:\n  vouch ${name}[^]*\\p{Script=Han}。[^]*[a-z]\\.`, 'u'));
  });

  it.each([['--help'], ['-h'], ['help']])('tells of all its commands for %s', async (...args) => {
    const { code, out, err } = await run(...args);
    expect([code, err]).toEqual([0, []]);
    for (const name of commands) expect(out.join('\n')).toContain(`vouch ${name}`);
  });

  it('gives help before it looks at anything else', async () => {
    expect((await run('simulate', 'none.bpmn', '--wrong', '--help')).code).toBe(0);
    expect((await run('check', '--', '--help')).code).toBe(2);
  });

  it.each<[string, string[]]>([
    ['no command', []],
    ['an unknown command', ['dance']],
    ['an unknown option', ['check', 'a.bpmn', '--wrong']],
    ['an unknown short option', ['simulate', '-x']],
    ['a value for a flag', ['check', 'a.bpmn', '--json=yes']],
    ['an option without its value', ['simulate', 'a.bpmn', '--scenario']],
    ['an option in place of a value', ['decide', 'a.dmn', '--batch', '--now']],
    ['a word that the option has not', ['check', 'a.bpmn', '--expressions', 'python']],
    ['no file', ['simulate']],
    ['two files', ['check', 'a.bpmn', 'b.bpmn']],
    ['a file that is not there', ['check', join(folder, 'none.bpmn')]],
    ['a folder', ['check', folder]],
    ['a scenario that is not there', ['simulate', model, '--scenario', join(folder, 'none.json')]],
    ['a scenario that is no JSON', ['simulate', model, '--scenario', model]],
    ['a model that is not there', ['decide', join(folder, 'none.dmn'), '--batch', 'x']],
    ['cases that are not there', ['decide', model, '--batch', join(folder, 'none.jsonl')]],
    ['an instant that is none', ['decide', model, '--batch', 'x', '--now', 'soon']],
    ['a zone that is none', ['decide', model, '--batch', 'x', '--zone', 'Mars/Here']],
    ['no batch', ['decide', model]],
    ['another word after runs', ['runs', 'dance']],
  ])('says in one line of both languages what is wrong with %s', async (_what, args) => {
    const { code, out, err } = await run(...args);
    expect([code, out, err.length]).toEqual([2, [], 1]);
    expect(err[0]).toMatch(/\p{Script=Han}.* \/ .*[a-z]/u);
    expect(err[0]).not.toContain('\n');
  });
});
