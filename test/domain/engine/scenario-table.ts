import { describe, expect, it } from '@jest/globals';
import type { ScenarioInput } from '../../../domain/simulate/scenario.ts';
import { diagram, play } from './diagram.ts';

export interface Case {
  name: string;
  nodes: string;
  flows: string;
  around?: string;
  given?: ScenarioInput;
  entered?: string;
  cancelled?: string;
  outcome?: string;
  open?: string;
  variables?: Record<string, unknown>;
}

/** Runs each case's diagram through its scenario: entered elements in order, how it ended, what is open. */
export function table(title: string, cases: Case[]): void {
  describe(title, () => {
    it.each(cases.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
      const ran = await play(diagram(one.nodes, one.flows, one.around), one.given);
      const { entered, cancelled, outcome, open, variables } = one;
      expect({ ...(entered !== undefined && { entered: ran.entered }), outcome: ran.outcome, open: ran.open }).toEqual({
        ...(entered !== undefined && { entered }),
        outcome: outcome ?? 'completed',
        open: open ?? '',
      });
      if (cancelled !== undefined) expect(ran.cancelled).toBe(cancelled);
      if (variables) expect(ran.variables).toMatchObject(variables);
    });
  });
}
