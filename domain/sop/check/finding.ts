import type { Bilingual } from '../../engine/command.ts';

/** Only an error keeps a diagram from being simulated and released. */
export type Severity = 'error' | 'warning';

/** What a rule says of one element. */
export interface Finding {
  rule: string;
  severity: Severity;
  /** Id of the element; for one without an id its name or its BPMN type. */
  element: string;
  message: Bilingual;
}

export function errorsOf(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity === 'error');
}
