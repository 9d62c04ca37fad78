import { describe, expect, it } from '@jest/globals';
import { BpmnModdle } from 'bpmn-moddle';
import vouch from '../../domain/sop/vouch.json' with { type: 'json' };
import type { Moddle } from '../../domain/sop/parse.ts';
import { sopIds } from './sop-folder.ts';
import { everything, many, one, type SopModel, sopModel } from './sop-model.ts';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const plane = ({ definitions }: SopModel) => many(one(many(definitions, 'diagrams')[0], 'plane'), 'planeElement');
const shapes = (model: SopModel) => plane(model).filter(({ $type }) => $type === 'bpmndi:BPMNShape');
const edges = (model: SopModel) => plane(model).filter(({ $type }) => $type === 'bpmndi:BPMNEdge');
const drawn = (elements: Moddle[]) => elements.map((element) => String(one(element, 'bpmnElement')?.id)).sort();
const ids = (elements: Moddle[]) => elements.map(({ id }) => String(id)).sort();
const boundsOf = (shape: Moddle) => shape['bounds'] as Box;

/** The model as plain values, references by id, so that two readings can be compared. */
function plain(value: unknown, parent?: Moddle): unknown {
  if (Array.isArray(value)) return value.map((item) => plain(item, parent));
  if (typeof value !== 'object' || value === null) return value;
  const element = value as Moddle;
  if (parent && element.$parent && element.$parent !== parent) return `#${element.id}`;
  const entries = Object.entries(element).map(([name, inner]) => [name, plain(inner, element)] as const);
  return { $type: element.$type, ...Object.fromEntries(entries) };
}

function overlap(left: Box, right: Box): boolean {
  return (
    left.x < right.x + right.width &&
    right.x < left.x + left.width &&
    left.y < right.y + right.height &&
    right.y < left.y + left.height
  );
}

function holds(outer: Box, inner: Box): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  );
}

const isBoundary = (element: Moddle | undefined) => element?.$type === 'bpmn:BoundaryEvent';

describe.each(sopIds)('the diagram of %s', (id) => {
  it('is read without a warning and is executable', async () => {
    const { warnings, process, definitions } = await sopModel(id);
    expect(warnings).toEqual([]);
    expect(process['isExecutable']).toBe(true);
    expect(process.id).toBe(id);
    expect(definitions['targetNamespace']).toBe(`urn:vouch:sop:${id}`);
  });

  it('is the same model after a tool has saved it', async () => {
    const { definitions } = await sopModel(id);
    const moddle = new BpmnModdle({ vouch });
    const { xml } = await moddle.toXML(definitions);
    const again = (await moddle.fromXML(xml)) as { rootElement: Moddle; warnings: unknown[] };
    expect(again.warnings).toEqual([]);
    expect(plain(again.rootElement)).toEqual(plain(definitions));
  });

  it('draws every node and every flow, once', async () => {
    const model = await sopModel(id);
    expect(drawn(shapes(model))).toEqual(ids(model.nodes));
    expect(drawn(edges(model))).toEqual(ids(model.flows));
  });

  it('draws no node over another, and what a subprocess holds inside of it', async () => {
    const placed = shapes(await sopModel(id)).map((shape) => ({ element: one(shape, 'bpmnElement'), box: boundsOf(shape) }));
    for (const { element, box } of placed) {
      for (const other of placed) {
        if (other.element === element || isBoundary(element) || isBoundary(other.element)) continue;
        if (other.element?.$parent === element) expect([element?.id, other.element?.id, holds(box, other.box)]).toContain(true);
        else if (other.element?.$parent === element?.$parent)
          expect([element?.id, other.element?.id, overlap(box, other.box)]).toContain(false);
      }
    }
  });

  it('lets every flow end at its source and its target', async () => {
    const model = await sopModel(id);
    const boxes = new Map(shapes(model).map((shape) => [one(shape, 'bpmnElement')?.id, boundsOf(shape)]));
    for (const edge of edges(model)) {
      const flow = one(edge, 'bpmnElement');
      const points = edge['waypoint'] as { x: number; y: number }[];
      for (const [end, point] of [
        [one(flow, 'sourceRef'), points[0]],
        [one(flow, 'targetRef'), points.at(-1)],
      ] as const) {
        const box = boxes.get(end?.id) as Box;
        const around = { x: box.x - 1, y: box.y - 1, width: box.width + 2, height: box.height + 2 };
        expect(point && holds(around, { ...point, width: 0, height: 0 })).toBe(true);
      }
    }
  });

  it('names process, nodes and conditional flows in Chinese and English', async () => {
    const { process, nodes, flows } = await sopModel(id);
    for (const element of [
      process,
      ...nodes,
      ...flows.filter((flow) => flow['name'] !== undefined || flow['conditionExpression'] !== undefined),
    ]) {
      expect([
        element.id,
        /\p{Script=Han}|SSCC/u.test(String(element['name'])),
        /[A-Za-z]/.test(String(element['nameEn'])),
      ]).toEqual([element.id, true, true]);
    }
  });

  it('gives every element an id of its own', async () => {
    const found = everything((await sopModel(id)).definitions).flatMap((element) => element.id ?? []);
    expect(found.filter((name, index) => found.indexOf(name) !== index)).toEqual([]);
  });
});
