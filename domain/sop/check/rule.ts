import type { Bilingual } from '../../engine/command.ts';
import type { Moddle } from '../parse.ts';
import type { Diagram } from './diagram.ts';
import type { Severity } from './finding.ts';

/** An element that breaks a rule, with what the rule's sentence has to say of it beside its name. */
export interface Hit {
  at: Moddle | string;
  words: Record<string, string>;
  /**
   * Whether it stands in plain words for a reader, an Expression that is not formal (BPMN 2.0.2, 8.4.6): a process that does
   * not say whether it is executable is only warned of it.
   */
  informal?: boolean;
}

/**
 * One rule on what a diagram may hold. The sentence says what is wrong and what to do; `{element}` stands for the
 * element's name, other words in braces for what the hit says.
 */
export interface Rule {
  id: string;
  severity: Severity;
  /** Clause or page of the standard, or what of ours asks for it. */
  source: string;
  /**
   * Whether the rule asks for what only a run needs, which a process that no run enters may leave open. `missing`: a process
   * that does not say whether it is executable is only warned of it, as a drawing has no need of it.
   */
  ofRun?: true | 'missing';
  message: Bilingual;
  find(diagram: Diagram): Iterable<Moddle | Hit>;
}

export function hit(at: Moddle | string, words: Record<string, string>): Hit {
  return { at, words };
}
