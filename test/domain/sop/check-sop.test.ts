import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { actNames } from '../../../db/acts/act-names.ts';
import { roles } from '../../../domain/access/roles.ts';
import { checkRead } from '../../../domain/sop/check/check-sop.ts';
import { errorsOf, type Finding } from '../../../domain/sop/check/finding.ts';
import type { Known } from '../../../domain/sop/check/diagram.ts';
import { rulesPage } from '../../../domain/sop/check/rules-page.ts';
import { isSopRefusal, readSop } from '../../../domain/sop/read-sop.ts';
import { rules } from '../../../domain/sop/rules/index.ts';
import { sopFiles, sopIds } from '../../sops/sop-folder.ts';
import { diagram, tags } from '../engine/diagram.ts';

async function findings(files: Record<string, string>, known: Known = {}): Promise<Finding[]> {
  const read = await readSop(files);
  if (isSopRefusal(read)) throw new Error(read.message.en);
  return checkRead(read, { forms: new Set(Object.keys(read.plan.forms)), ...known });
}

describe('the rules', () => {
  it('have ids of their own, and each has a table test', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const tested = readdirSync(join(import.meta.dirname, 'rules'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => basename(name, '.test.ts'));
    expect(tested.toSorted()).toEqual(ids.toSorted());
  });

  it('stand on their page as they are', () => {
    expect(readFileSync(join(import.meta.dirname, '../../../docs/reference/rules.md'), 'utf8')).toBe(rulesPage(rules));
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s says in both languages what is wrong, and its source',
    (_id, rule) => {
      expect(rule.message.zh).toMatch(/\p{Script=Han}/u);
      expect(rule.message.en).toMatch(/[a-z]/);
      expect(rule.source).not.toBe('');
      const words = (text: string) => new Set(text.match(/\{\w+\}/g)?.map((word) => word.replace('reasonEn', 'reason')));
      expect(words(rule.message.zh)).toEqual(words(rule.message.en));
    },
  );
});

describe('checking', () => {
  it.each(sopIds)('finds nothing wrong with the SOP %s', async (id) => {
    expect(await findings(sopFiles(id), { roles: new Set(Object.keys(roles)), acts: actNames })).toEqual([]);
  });

  const fixtures = join(import.meta.dirname, '../../fixtures/bpmn');
  it.each(readdirSync(fixtures))('finds no error in %s of another tool', async (name) => {
    expect(errorsOf(await findings({ 'process.bpmn': readFileSync(join(fixtures, name), 'utf8') }))).toEqual([]);
  });

  it('names the element, or what stands for it where it has no id', async () => {
    const [found] = await findings({ 'process.bpmn': diagram(`${tags('start:s end:e')}<task name="量 规"/>`, 's > e') });
    expect(found).toMatchObject({ rule: 'node-without-id', severity: 'error', element: '量 规' });
  });

  it('never throws, whatever is cut out of a file or put into it', async () => {
    const text = sopFiles('complaint')['process.bpmn'] ?? '';
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length), fc.nat(400), fc.nat(text.length), async (at, length, from) => {
        const read = await readSop({
          'process.bpmn': text.slice(0, at) + text.slice(from, from + 200) + text.slice(at + length),
        });
        expect(isSopRefusal(read) || Array.isArray(checkRead(read))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('looks at a diagram of 10,000 steps within seconds', async () => {
    const ids = Array.from({ length: 10_000 }, (_none, index) => `t${index}`);
    const xml = diagram(tags(`start:s ${ids.map((id) => `task:${id}`).join(' ')} end:e`), `s > ${ids.join(' > ')} > e`);
    const begun = process.cpuUsage();
    expect(await findings({ 'process.bpmn': xml })).toEqual([]);
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(10_000);
  });
});
