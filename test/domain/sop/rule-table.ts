import { describe, expect, it } from '@jest/globals';
import { findingsOf } from '../../../domain/sop/check/check-sop.ts';
import { type Diagram, diagramOf, type Known } from '../../../domain/sop/check/diagram.ts';
import type { Rule } from '../../../domain/sop/check/rule.ts';
import { isSopRefusal, readSop } from '../../../domain/sop/read-sop.ts';
import { rules } from '../../../domain/sop/rules/index.ts';

/** A diagram that breaks a rule, and the elements that the rule names for it. */
export type Broken = [what: string, xml: string, elements: string[], files?: Record<string, string>];

export interface RuleTable {
  /** Diagrams that keep the rule and in which no rule finds an error. */
  sound: [what: string, xml: string, files?: Record<string, string>][];
  broken: Broken[];
  known?: Known;
}

/** Tests a rule: it names exactly the elements that break it, in both languages, and is silent about their sound twins. */
export function ruleTable(rule: Rule, { sound, broken, known = {} }: RuleTable): void {
  describe(rule.id, () => {
    it.each(sound)('is silent about %s', async (_what, xml, files = {}) => {
      const diagram = await read(xml, files, known);
      const others = rules.filter(({ severity }) => severity === 'error').flatMap((one) => findingsOf(one, diagram));
      expect([...findingsOf(rule, diagram), ...others]).toEqual([]);
    });

    it.each(broken)('finds %s', async (_what, xml, elements, files = {}) => {
      const findings = findingsOf(rule, await read(xml, files, known));
      expect(findings.map(({ element }) => element)).toEqual(elements);
      for (const { message } of findings) {
        expect(message.zh).toMatch(/\p{Script=Han}/u);
        expect(message.en).toMatch(/[a-z]/);
        expect(message.zh + message.en).not.toMatch(/(?<!\$)\{\w+\}|undefined/);
      }
    });
  });
}

async function read(xml: string, files: Record<string, string>, known: Known): Promise<Diagram> {
  const sop = await readSop({ 'process.bpmn': xml, ...files });
  if (isSopRefusal(sop)) throw new Error(sop.message.en);
  return diagramOf(sop, known);
}
