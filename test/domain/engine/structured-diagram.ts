import * as fc from 'fast-check';

/** A diagram made of blocks that nest, and how often each of its tasks must run. */
export interface Block {
  kind: 'task' | 'user' | 'sequence' | 'exclusive' | 'parallel' | 'inclusive' | 'sub' | 'instances';
  inside: Block[];
  /** Which branches are taken, as bits. */
  taken: number;
}

const leaf: fc.Arbitrary<Block> = fc.record({
  kind: fc.constantFrom('task' as const, 'user' as const),
  inside: fc.constant<Block[]>([]),
  taken: fc.constant(1),
});

export const blocks: fc.Arbitrary<Block> = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({
      kind: fc.constantFrom(
        'sequence' as const,
        'exclusive' as const,
        'parallel' as const,
        'inclusive' as const,
        'sub' as const,
        'instances' as const,
      ),
      inside: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
      taken: fc.integer({ min: 1, max: 7 }),
    }),
  ),
})).block;

interface Drawn {
  nodes: string;
  flows: string[];
  first: string;
  last: string;
}

/** Draws a block as nodes and flows, and counts the runs of each task into `expected`. */
export function draw(block: Block, times: number, expected: Map<string, number>, next = { id: 0 }): Drawn {
  next.id += 1;
  const id = `n${next.id}`;
  if (block.kind === 'task' || block.kind === 'user') {
    if (times > 0) expected.set(id, times);
    return { nodes: `<${block.kind === 'task' ? 'task' : 'userTask'} id="${id}"/>`, flows: [], first: id, last: id };
  }
  if (block.kind === 'sequence') return inRow(block.inside.map((one) => draw(one, times, expected, next)));
  if (block.kind === 'sub' || block.kind === 'instances') return container(block, id, times, expected, next);
  return branches(block, id, times, expected, next);
}

function inRow(drawn: Drawn[]): Drawn {
  const flows = drawn.flatMap((one, index) =>
    index === 0 ? one.flows : [`${drawn[index - 1]?.last} > ${one.first}`, ...one.flows],
  );
  return { nodes: drawn.map(({ nodes }) => nodes).join(''), flows, first: drawn[0]?.first ?? '', last: drawn.at(-1)?.last ?? '' };
}

function container(block: Block, id: string, times: number, expected: Map<string, number>, next: { id: number }): Drawn {
  const count = block.kind === 'instances' ? block.taken : 1;
  const inside = inRow(block.inside.map((one) => draw(one, times * count, expected, next)));
  if (times * count > 0) expected.set(id, times * count);
  const loop = `<multiInstanceLoopCharacteristics isSequential="${block.taken % 2 === 0}"><loopCardinality>${count}</loopCardinality></multiInstanceLoopCharacteristics>`;
  return {
    nodes: `<subProcess id="${id}">${block.kind === 'instances' ? loop : ''}${inside.nodes}</subProcess>`,
    flows: inside.flows,
    first: id,
    last: id,
  };
}

const gateways = { exclusive: 'exclusiveGateway', parallel: 'parallelGateway', inclusive: 'inclusiveGateway' };

function branches(block: Block, id: string, times: number, expected: Map<string, number>, next: { id: number }): Drawn {
  const kind = block.kind as keyof typeof gateways;
  const chosen = block.inside.map((_one, index) => isTaken(block, index));
  const drawn = block.inside.map((one, index) => draw(one, chosen[index] ? times : 0, expected, next));
  const split = `${id}s`;
  const join = `${id}j`;
  const condition = (index: number) => (kind === 'parallel' ? '' : ` | ${chosen[index]}`);
  const flows = drawn.flatMap((one, index) => [
    `${split} > ${one.first}${condition(index)}`,
    ...one.flows,
    `${one.last} > ${join}`,
  ]);
  const nodes = `<${gateways[kind]} id="${split}"/>${drawn.map((one) => one.nodes).join('')}<${gateways[kind]} id="${join}"/>`;
  return { nodes, flows, first: split, last: join };
}

function isTaken(block: Block, index: number): boolean {
  const one = block.taken % block.inside.length;
  if (block.kind === 'parallel') return true;
  return block.kind === 'exclusive' ? index === one : index === one || (block.taken & (1 << index)) !== 0;
}
