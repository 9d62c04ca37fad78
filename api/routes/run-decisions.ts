import { z } from 'zod';
import type { Tx } from '../../db/connection.ts';
import { type DecisionEvidence, readDecisionEvidence } from '../../db/decision-reading.ts';
import { readPlan } from '../../db/plan-store.ts';
import { recentRun } from '../../db/recent-runs.ts';
import { elementTitle } from '../../domain/dmn/element-title.ts';
import { type DecisionModel, findDecision } from '../../domain/dmn/index.ts';
import { ruleNumbers, tableOf, type TableView, tableView } from '../../domain/dmn/table/table-view.ts';
import { decisionModelOf } from '../../domain/engine/decisions.ts';
import type { Plan } from '../../domain/sop/plan.ts';
import { endpoint } from '../endpoint.ts';
import { bilingual, instant, runId } from '../schemas.ts';
import { stored } from '../stored.ts';
import { runRow } from './run-row.ts';

/** Evaluations that are told of at most. */
const latest = 100;

const texts = z.array(z.string());
const table = z
  .object({
    decision: z.string(),
    title: bilingual,
    hitPolicy: z.string(),
    aggregation: z.string().nullable(),
    inputs: texts,
    outputs: texts,
    annotations: texts,
    rules: z.array(z.object({ id: z.string().nullable(), inputs: texts, outputs: texts, annotations: texts })),
  })
  .meta({ id: 'DecisionTable' });

const evaluation = z
  .object({
    key: z.string(),
    element: z.string(),
    title: bilingual,
    decision: z.string(),
    decisionTitle: bilingual,
    at: instant,
    result: z.json(),
    matched: z.array(z.object({ table: z.int(), rules: z.array(z.int()) })).meta({
      description: 'tables by their place in `tables`, and the numbers, from 1, of the rules that matched in each',
    }),
  })
  .meta({ id: 'DecisionEvaluation' });

export const runDecisions = endpoint({
  method: 'get',
  path: '/runs/:id/decisions',
  title: { zh: '流程中的决策与命中规则', en: `A run’s latest ${latest} decisions, with their tables and the rules that matched` },
  input: { params: runId },
  output: z.object({ tables: z.array(table), evaluations: z.array(evaluation) }),
  ability: ['read', 'Run'],
  statuses: [200, 404],
  handler: async ({ tx, params }) => {
    const row = await runRow(tx, params.id);
    const evidence = await readDecisionEvidence(tx, row.id, latest);
    if (evidence.length === 0) return { tables: [], evaluations: [] };
    const { state } = await recentRun(tx, row.id, row.last_turn);
    return stored(withTables(await plansOf(tx, state.root.plans), evidence));
  },
});

async function plansOf(tx: Tx, hashes: string[]): Promise<Plan[]> {
  const plans = await Promise.all(hashes.map((hash) => readPlan(tx, hash)));
  return plans.filter((plan) => plan !== undefined);
}

/** Evaluations beside the tables they went through. */
function withTables(plans: Plan[], evidence: DecisionEvidence[]) {
  const tables = new Tables();
  const steps = new Map<string, Step>();
  const evaluations = evidence.map(({ matched, ...one }) => {
    const step = steps.get(one.element) ?? stepOf(plans, one);
    steps.set(one.element, step);
    // where no rule of any table matched, the reader is shown which table it was
    const passed = matched.length > 0 ? matched : [{ decision: one.decision, rules: [] }];
    return {
      ...one,
      title: step.title,
      decisionTitle: decisionTitle(step, one.decision),
      matched: passed.flatMap(({ decision, rules }) => tables.matched(step, decision, rules)),
    };
  });
  return { tables: tables.views, evaluations };
}

/** The step that asked for a decision, and the model that has it. */
interface Step {
  title: { zh: string; en: string };
  model: DecisionModel | undefined;
}

function stepOf(plans: Plan[], { element, decision }: Pick<DecisionEvidence, 'element' | 'decision'>): Step {
  const plan = plans.find(({ elements }) => elements[element]?.decision?.decision === decision);
  const node = plan?.elements[element];
  return {
    title: node?.title ?? { zh: element, en: element },
    model: plan && node?.decision && decisionModelOf(plan, node.decision),
  };
}

/** What the decision that was asked for is called; those that it asked in turn have their names at their tables. */
function decisionTitle({ model }: Step, decision: string): { zh: string; en: string } {
  const element = model && findDecision(model, decision);
  return element ? elementTitle(element) : { zh: decision, en: decision };
}

/** Tables in the order in which they were first asked for. */
class Tables {
  readonly views: TableView[] = [];
  readonly #places = new Map<object, number>();

  /** The table that rules of a decision are of, by its place, and the numbers of the rules; nothing where it has no table. */
  matched({ model }: Step, decision: string, rules: (string | number)[]): { table: number; rules: number[] }[] {
    const element =
      model && ([...model.elements.values()].find(({ name }) => name === decision) ?? findDecision(model, decision));
    const table = element && tableOf(element, rules);
    if (!element || !table) return [];
    const place = this.#places.get(table) ?? this.views.push(tableView(element, table)) - 1;
    this.#places.set(table, place);
    return [{ table: place, rules: ruleNumbers(this.views[place]!, rules) }];
  }
}
