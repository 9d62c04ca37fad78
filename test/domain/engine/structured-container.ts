import { comp, ending, expr, mi, non, on, throwing, tie, undo } from './diagram-parts.ts';
import type { Drawn } from './structured-diagram.ts';

/** How a container runs what is inside it: how often, and the nodes and flows that belong to it. */
interface Drawing {
  /** Passes through what is inside for each pass through the container. */
  count: number;
  draw(id: string, inside: Drawn): Drawn;
  /** Further elements that run as often as the container. */
  beside: string[];
  /** Elements that are cancelled in each pass. */
  cancelled: number;
}

const sub = (id: string, inside: Drawn, extra = '', tag = 'subProcess', attributes = ''): string =>
  `<${tag} id="${id}" ${attributes}>${extra}${inside.nodes}</${tag}>`;

const plain = (id: string, inside: Drawn, nodes: string): Drawn => ({ nodes, flows: inside.flows, first: id, last: id });

/** An end event inside, an event at the boundary that it triggers, and a task that goes on from there. */
function leftByBoundary(id: string, inside: Drawn, event: string, tag = 'subProcess', extra = ''): Drawn {
  const within = { ...inside, nodes: `${inside.nodes}${extra}${ending(`${id}_e`, event)}` };
  return {
    nodes: `${sub(id, within, '', tag)}${on(id, `${id}_b`, event)}<task id="${id}_h"/>`,
    flows: [...inside.flows, `${inside.last} > ${id}_e`, `${id}_b > ${id}_h`],
    first: id,
    last: `${id}_h`,
  };
}

export const containers: Record<string, (taken: number) => Drawing> = {
  sub: () => ({ count: 1, draw: (id, inside) => plain(id, inside, sub(id, inside)), beside: [], cancelled: 0 }),
  instances: (taken) => ({
    count: taken,
    draw: (id, inside) =>
      plain(id, inside, sub(id, inside, mi(expr('loopCardinality', String(taken)), `isSequential="${taken % 2 === 0}"`))),
    beside: [],
    cancelled: 0,
  }),
  loop: (taken) => ({
    count: (taken % 3) + 1,
    draw: (id, inside) => plain(id, inside, sub(id, inside, `<standardLoopCharacteristics loopMaximum="${(taken % 3) + 1}"/>`)),
    beside: [],
    cancelled: 0,
  }),
  error: () => ({
    count: 1,
    draw: (id, inside) => leftByBoundary(id, inside, '<errorEventDefinition errorRef="er"/>'),
    beside: ['_e', '_b', '_h'],
    cancelled: 1,
  }),
  escalation: () => ({
    count: 1,
    draw: (id, inside) => {
      const event = '<escalationEventDefinition escalationRef="es"/>';
      const within = { ...inside, nodes: `${inside.nodes}${throwing(`${id}_e`, event)}` };
      return {
        nodes: `${sub(id, within)}${on(id, `${id}_b`, event, non)}<task id="${id}_h"/>`,
        flows: [...inside.flows, `${inside.last} > ${id}_e`, `${id}_b > ${id}_h`],
        first: id,
        last: id,
      };
    },
    beside: ['_e', '_b', '_h'],
    cancelled: 0,
  }),
  cancel: () => ({
    count: 1,
    draw: (id, inside) => {
      const undone = `<task id="${id}_d"/>${comp(`${id}_d`, `${id}c`)}${undo(`${id}_u`)}${tie(`${id}c`, `${id}_u`)}`;
      const drawn = { ...inside, flows: [...inside.flows, `${inside.last} > ${id}_d`], last: `${id}_d` };
      return leftByBoundary(id, drawn, '<cancelEventDefinition/>', 'transaction', undone);
    },
    beside: ['_d', '_u', '_e', '_b', '_h'],
    cancelled: 1,
  }),
};
