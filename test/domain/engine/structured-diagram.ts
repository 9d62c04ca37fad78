import * as fc from 'fast-check';
import { containers } from './structured-container.ts';
import { leaves } from './structured-leaf.ts';

const gateways = {
  exclusive: 'exclusiveGateway',
  parallel: 'parallelGateway',
  inclusive: 'inclusiveGateway',
  complex: 'complexGateway',
} as const;
const kinds = ['sequence', 'adHoc', ...Object.keys(gateways), ...Object.keys(containers)];

/** A diagram made of blocks that nest, and how often each of its elements must run. */
export interface Block {
  kind: string;
  inside: Block[];
  /** Which branches are taken, as bits; how often a loop runs. */
  taken: number;
}

const leaf: fc.Arbitrary<Block> = fc.record({
  kind: fc.constantFrom(...Object.keys(leaves)),
  inside: fc.constant<Block[]>([]),
  taken: fc.integer({ min: 1, max: 4 }),
});

export const blocks: fc.Arbitrary<Block> = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({
      kind: fc.constantFrom(...kinds),
      inside: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
      taken: fc.integer({ min: 1, max: 7 }),
    }),
  ),
})).block;

export interface Drawn {
  nodes: string;
  flows: string[];
  first: string;
  last: string;
}

/** What a run of the diagram must come to: how often each counted element is entered, and how many are cancelled. */
export class Expected {
  readonly entered = new Map<string, number>();
  cancelled = 0;
  #ids = 0;

  nextId(): string {
    this.#ids += 1;
    return `n${this.#ids}`;
  }

  add(id: string, times: number): void {
    if (times > 0) this.entered.set(id, times);
  }
}

/** Draws a block as nodes and flows, and says what is expected of `times` passes through it. */
export function draw(block: Block, times: number, expected: Expected): Drawn {
  const { kind, inside, taken } = block;
  const id = expected.nextId();
  if (kind in leaves)
    return leaves[kind as keyof typeof leaves](id, taken, (element, runs) => expected.add(element, runs * times));
  if (kind === 'sequence') return inRow(inside.map((one) => draw(one, times, expected)));
  if (kind in gateways) return branches(block, id, times, expected);
  if (kind === 'adHoc') return adHoc(block, id, times, expected);
  return contained(block, id, times, expected);
}

function inRow(drawn: Drawn[]): Drawn {
  const flows = drawn.flatMap((one, index) =>
    index === 0 ? one.flows : [`${drawn[index - 1]?.last} > ${one.first}`, ...one.flows],
  );
  return { nodes: drawn.map(({ nodes }) => nodes).join(''), flows, first: drawn[0]?.first ?? '', last: drawn.at(-1)?.last ?? '' };
}

function contained({ kind, inside, taken }: Block, id: string, times: number, expected: Expected): Drawn {
  const container = containers[kind]?.(taken);
  if (!container) throw new Error(`there is no block ${kind}`);
  const { count, beside, cancelled } = container;
  const passes = times * count;
  const within = inRow(inside.map((one) => draw(one, passes, expected)));
  for (const element of [id, ...beside.map((suffix) => `${id}${suffix}`)]) expected.add(element, passes);
  expected.cancelled += passes * cancelled;
  return container.draw(id, within);
}

function adHoc({ inside, taken }: Block, id: string, times: number, expected: Expected): Drawn {
  const drawn = inside.map((one) => draw(one, times, expected));
  expected.add(id, times);
  return {
    nodes: `<adHocSubProcess id="${id}" ordering="${taken % 2 === 0 ? 'Sequential' : 'Parallel'}">${drawn.map(({ nodes }) => nodes).join('')}</adHocSubProcess>`,
    flows: drawn.flatMap(({ flows }) => flows),
    first: id,
    last: id,
  };
}

function branches(block: Block, id: string, times: number, expected: Expected): Drawn {
  const kind = block.kind as keyof typeof gateways;
  const chosen = block.inside.map((_one, index) => isTaken(block, index));
  const drawn = block.inside.map((one, index) => draw(one, chosen[index] ? times : 0, expected));
  const [split, join] = [`${id}s`, `${id}j`];
  const condition = (index: number) => (kind === 'parallel' ? '' : ` | ${chosen[index]}`);
  const flows = drawn.flatMap((one, index) => [
    `${split} > ${one.first}${condition(index)}`,
    ...one.flows,
    `${one.last} > ${join}`,
  ]);
  const all = chosen.filter(Boolean).length;
  const joined = kind === 'complex' ? `<activationCondition>activationCount &gt;= ${all}</activationCondition>` : '';
  const nodes = `<${gateways[kind]} id="${split}"/>${drawn.map((one) => one.nodes).join('')}<${gateways[kind]} id="${join}">${joined}</${gateways[kind]}>`;
  return { nodes, flows, first: split, last: join };
}

function isTaken(block: Block, index: number): boolean {
  const one = block.taken % block.inside.length;
  if (block.kind === 'parallel') return true;
  return block.kind === 'exclusive' ? index === one : index === one || (block.taken & (1 << index)) !== 0;
}
