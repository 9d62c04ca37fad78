import { isParseRefusal, type Moddle, parseBpmn } from '../../domain/sop/parse.ts';
import { sopFiles } from './sop-folder.ts';

/** A diagram's model as moddle read it. */
export interface SopModel {
  xml: string;
  definitions: Moddle;
  warnings: string[];
  process: Moddle;
  /** Flow nodes of all levels, in document order. */
  nodes: Moddle[];
  flows: Moddle[];
}

export async function sopModel(id: string): Promise<SopModel> {
  const xml = sopFiles(id)['process.bpmn'] ?? '';
  const parsed = await parseBpmn(xml);
  if (isParseRefusal(parsed)) throw new Error(parsed.message.en);
  const process = many(parsed.definitions, 'rootElements').find(({ $type }) => $type === 'bpmn:Process');
  if (!process) throw new Error(`${id} has no process`);
  const elements = flowElements(process);
  return {
    ...parsed,
    xml,
    process,
    nodes: elements.filter(({ $type }) => $type !== 'bpmn:SequenceFlow'),
    flows: elements.filter(({ $type }) => $type === 'bpmn:SequenceFlow'),
  };
}

function flowElements(container: Moddle): Moddle[] {
  return many(container, 'flowElements').flatMap((element) => [element, ...flowElements(element)]);
}

export function many(element: Moddle | undefined, property: string): Moddle[] {
  return (element?.[property] as Moddle[] | undefined) ?? [];
}

export function one(element: Moddle | undefined, property: string): Moddle | undefined {
  return element?.[property] as Moddle | undefined;
}

/** Our extension elements of a kind (`vouch:Record`) at an element. */
export function ours(element: Moddle, type: string): Moddle[] {
  return many(one(element, 'extensionElements'), 'values').filter(({ $type }) => $type === type);
}

/** Every moddle element below one, itself first; references are not followed. */
export function everything(element: Moddle): Moddle[] {
  const below = Object.values(element).flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value]));
  const owned = below.filter((value): value is Moddle => isModdle(value) && value.$parent === element);
  return [element, ...owned.flatMap(everything)];
}

function isModdle(value: unknown): value is Moddle {
  return typeof value === 'object' && value !== null && '$type' in value;
}
