import { z } from 'zod';
import { readPlan } from '../../db/plan-store.ts';
import { recentRun } from '../../db/recent-runs.ts';
import { readFiles } from '../../db/run-reading.ts';
import { recentTally } from '../../db/run-tally.ts';
import type { Tx } from '../../db/connection.ts';
import type { ScopeTally, Tally } from '../../domain/engine/element-tally.ts';
import type { State } from '../../domain/engine/state.ts';
import { diagramFile } from '../../domain/sop/diagram-file.ts';
import { importedDiagram } from '../../domain/sop/imported-diagram.ts';
import type { Plan } from '../../domain/sop/plan.ts';
import { pathTo, type TallyView, viewOf } from '../../domain/engine/tally-view.ts';
import { endpoint } from '../endpoint.ts';
import { notFound } from '../problems.ts';
import { bilingual, instant, runId } from '../schemas.ts';
import { stored } from '../stored.ts';
import { runRow } from './run-row.ts';

/** Scopes listed at most; those that are stuck or under way come first. */
const mostInner = 200;

const elementState = z.object({ active: z.int(), completed: z.int(), cancelled: z.int(), incidents: z.int() });
const called = z.object({ sop: z.string(), version: z.string(), title: bilingual });
const scope = z
  .object({
    instance: z.string(),
    element: z.string(),
    title: bilingual,
    number: z.int().meta({ description: 'which instance of its element it is, from 1' }),
    status: z.enum(['active', 'completed', 'cancelled']),
    incidents: z.int(),
    since: instant,
    called: called.nullable().meta({ description: 'the SOP that a call activity called' }),
  })
  .meta({ id: 'RunScope' });

export const runDiagram = endpoint({
  method: 'get',
  path: '/runs/:id/diagram',
  title: { zh: '流程图与各步骤状态', en: 'A run’s diagram and the state of each element, of the whole run or within one scope' },
  input: {
    params: runId,
    query: z.strictObject({
      scope: z.string().max(40).optional().meta({ description: 'instance of a subprocess or call activity to look into' }),
    }),
  },
  output: z.object({
    bpmn: z.string(),
    sop: z.string(),
    version: z.string(),
    elements: z.record(z.string(), elementState),
    titles: z.record(z.string(), bilingual).meta({ description: 'what the elements are called' }),
    path: z.array(scope).meta({ description: 'from the run’s own process to the scope that is shown' }),
    inner: z
      .array(scope)
      .meta({ description: `instances of subprocesses and called processes right inside, ${mostInner} at most` }),
    innerTotal: z.int(),
  }),
  ability: ['read', 'Run'],
  statuses: [200, 404],
  handler: async ({ tx, params, query }) => {
    const row = await runRow(tx, params.id);
    const tally = await recentTally(tx, row.id, row.plan, row.last_turn);
    if (query.scope !== undefined && !tally.scopes.has(query.scope)) throw notFound(query.scope);
    const view = viewOf(tally, query.scope);
    const { state } = await recentRun(tx, row.id, row.last_turn);
    const stuck = stuckScopes(tally, state);
    const plan = await readPlan(tx, view.plan);
    const bpmn = plan && (await drawingOf(tx, plan, query.scope === undefined ? undefined : processOf(plan, view.elements)));
    if (plan === undefined || bpmn === undefined) throw notFound(`${row.sop} ${row.version}`);
    const inWords = (scopes: [string, ScopeTally][]) => Promise.all(scopes.map((each) => scopeInWords(tx, tally, stuck, each)));
    return stored({
      bpmn,
      sop: plan.sop,
      version: plan.version,
      elements: elementStates(view, stuck),
      titles: Object.fromEntries(
        [...view.elements.keys()].flatMap((id) => (plan.elements[id] ? [[id, plan.elements[id].title]] : [])),
      ),
      path: await inWords(query.scope === undefined ? [] : pathTo(tally, query.scope)),
      inner: await inWords(view.inner.toSorted(byUrgency(stuck)).slice(0, mostInner)),
      innerTotal: view.inner.length,
    });
  },
});

/** Incidents by the scope they happened in: how many, by element; each counts for the scopes around it too, by their element. */
interface Stuck {
  within: Map<string, number>;
  at: { scope: string; element: string }[];
}

function stuckScopes(tally: Tally, { incidents, instances }: State): Stuck {
  const stuck: Stuck = { within: new Map(), at: [] };
  for (const { instance, element } of Object.values(incidents)) {
    let at = tally.open.get(instance)?.scope ?? instances[instance]?.parent;
    if (at !== undefined) stuck.at.push({ scope: tally.aliases.get(at) ?? at, element });
    for (; at !== undefined; at = tally.scopes.get(at)?.parent) {
      at = tally.aliases.get(at) ?? at;
      stuck.within.set(at, (stuck.within.get(at) ?? 0) + 1);
    }
  }
  return stuck;
}

function elementStates(view: TallyView, stuck: Stuck) {
  const states: Record<string, z.infer<typeof elementState>> = {};
  for (const [element, count] of view.elements) states[element] = { ...count, incidents: 0 };
  for (const { scope: at, element } of stuck.at) if (view.scopes.has(at) && states[element]) states[element].incidents++;
  return states;
}

const ranks = { active: 1, completed: 2, cancelled: 3 };

function byUrgency({ within }: Stuck) {
  const rank = ([id, { status }]: [string, ScopeTally]) => (within.has(id) ? 0 : ranks[status]);
  return (a: [string, ScopeTally], b: [string, ScopeTally]) => rank(a) - rank(b) || a[1].number - b[1].number;
}

async function scopeInWords(tx: Tx, tally: Tally, { within }: Stuck, [instance, found]: [string, ScopeTally]) {
  const { element, parent, plan, number, status, since } = found;
  const around = tally.scopes.get(parent ?? '')?.plan ?? plan;
  const outer = await readPlan(tx, around);
  const other = around === plan ? undefined : await readPlan(tx, plan);
  return {
    instance,
    element,
    title: outer?.elements[element]?.title ?? { zh: element, en: element },
    number,
    status,
    incidents: within.get(instance) ?? 0,
    since,
    called: calledBy(outer, other, found),
  };
}

/** Whom a call activity has called: another SOP, or a process of its own, that of an imported file too. */
function calledBy(outer: Plan | undefined, other: Plan | undefined, { element, elements }: ScopeTally) {
  if (other) return { sop: other.sop, version: other.version, title: other.title };
  if (outer?.elements[element]?.type !== 'callActivity') return null;
  const process = outer.elements[processOf(outer, elements) ?? ''];
  return process ? { sop: outer.sop, version: outer.version, title: process.title ?? outer.title } : null;
}

/** The process that elements of a plan stand in; undefined where there are none. */
function processOf({ elements }: Plan, [first]: Iterable<[string, unknown]>): string | undefined {
  let at = elements[first?.[0] ?? ''];
  while (at?.parent !== undefined) at = elements[at.parent];
  return at?.id;
}

/** The file that draws a process of an SOP: an imported one where that is its home, else the SOP's diagram. */
async function drawingOf(tx: Tx, { sop, version }: Plan, process: string | undefined): Promise<string | undefined> {
  const files = await readFiles(tx, sop, version);
  if (files === undefined) return undefined;
  const imported = process === undefined ? undefined : await importedDiagram(files, process);
  return imported ?? files[diagramFile(files) ?? ''];
}
