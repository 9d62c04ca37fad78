import { words } from './element-table.ts';
import { type Attribute, type ElementType, elementType, type Slot } from './element-type.ts';
import { readTree, type TreeElement } from './read-tree.ts';

/** What of a file is not as BPMN's schema has it. */
export type StructureFaultKind =
  | 'child-unknown'
  | 'child-order'
  | 'child-too-often'
  | 'child-missing'
  | 'attribute-unknown'
  | 'attribute-missing'
  | 'attribute-value'
  | 'attribute-word'
  | 'attribute-uri'
  | 'reference-empty'
  | 'id-illegal';

export interface StructureFault {
  kind: StructureFaultKind;
  /** Id of the element; for one without an id its name or what holds it. */
  element: string;
  /** BPMN's name of the element. */
  type: string;
  /** The child or attribute that the fault is about. */
  part: string;
  /** What the attribute says. */
  value?: string;
}

interface Open {
  element: TreeElement;
  type: string;
  /** How the element is called in a finding. */
  label: string;
}

/** Compares a file, as text, with BPMN's schema: elements, their order and number, attributes and their values. */
export function structureFaults(xml: string): StructureFault[] {
  const root = readTree(xml);
  const faults: StructureFault[] = [];
  const open: Open[] = root ? [{ element: root, type: 'definitions', label: labelOf(root, root.name) }] : [];
  if (root && root.name !== 'definitions')
    faults.push({ kind: 'child-unknown', element: labelOf(root, root.name), type: 'definitions', part: root.name });
  for (let one = open.pop(); one; one = open.pop()) {
    const type = elementType(one.type);
    if (!type) continue;
    faults.push(...attributeFaults(one, type), ...childFaults(one, type));
    for (const child of one.element.children.toReversed()) {
      const place = child.foreign ? undefined : type.slots.find((slot) => fits(slot, child.name));
      if (place) open.push({ element: child, type: typeOf(child, place), label: labelOf(child, one.label) });
    }
  }
  return faults;
}

function labelOf({ attributes }: TreeElement, outer: string): string {
  return [attributes['id'], attributes['name']].find((label) => label !== undefined && label.trim() !== '') ?? outer;
}

/** What stands in a place is of the place's type, or of one that extends it. */
function typeOf(child: TreeElement, slot: Slot): string {
  if (child.type !== undefined) return child.type.replace(/^t(?=[A-Z])/, '').replace(/^[A-Z]/, (first) => first.toLowerCase());
  return slot.type === slot.name ? child.name : slot.type;
}

function fits(slot: Slot, name: string): boolean {
  return slot.name === name || (slot.name === slot.type && elementType(name)?.kinds.has(slot.name) === true);
}

function childFaults({ element, type, label }: Open, { slots }: ElementType): StructureFault[] {
  const counts = slots.map(() => 0);
  const faults: StructureFault[] = [];
  const say = (kind: StructureFaultKind, part: string) => faults.push({ kind, element: label, type, part });
  let furthest = 0;
  for (const child of element.children) {
    const place = child.foreign ? -1 : slots.findIndex((slot) => fits(slot, child.name));
    if (place < 0) {
      faults.push({ kind: 'child-unknown', element: labelOf(child, label), type, part: child.name });
      continue;
    }
    if (place < furthest) say('child-order', child.name);
    furthest = Math.max(furthest, place);
    counts[place] = (counts[place] ?? 0) + 1;
    if (slots[place]?.type === 'name' && child.text.trim() === '') say('reference-empty', child.name);
  }
  for (const [index, { name, min, max }] of slots.entries()) {
    const count = counts[index] ?? 0;
    if (count > max) say('child-too-often', name);
    if (count < min) say('child-missing', name);
  }
  return faults;
}

function attributeFaults({ element, type, label }: Open, { attributes }: ElementType): StructureFault[] {
  const faults: StructureFault[] = [];
  const say = (kind: StructureFaultKind, part: string, value?: string) =>
    faults.push({ kind, element: label, type, part, ...(value !== undefined && { value }) });
  for (const [name, value] of Object.entries(element.attributes)) {
    const attribute = attributes.get(name);
    const kind = attribute ? valueFault(attribute, value) : 'attribute-unknown';
    if (kind) say(kind, name, value);
  }
  for (const { name, required } of attributes.values())
    if (required && element.attributes[name] === undefined) say('attribute-missing', name);
  return faults;
}

/** XML's names without a colon, by which an element may be identified. */
const ncName = /^[\p{L}_][\p{L}\p{N}\p{M}._\-\u00B7]*$/u;

function valueFault({ name, type }: Attribute, value: string): StructureFaultKind | undefined {
  const trimmed = value.trim();
  if (name === 'id') return ncName.test(trimmed) ? undefined : 'id-illegal';
  if (type === 'name') return trimmed === '' ? 'reference-empty' : undefined;
  if (type === 'integer') return /^[+-]?\d+$/.test(trimmed) ? undefined : 'attribute-value';
  if (type === 'uri') return /%(?![\dA-Fa-f]{2})/.test(trimmed) ? 'attribute-uri' : undefined;
  if (type === undefined || words[type]?.includes(trimmed) !== false) return undefined;
  return type === 'boolean' ? 'attribute-value' : 'attribute-word';
}

/** The words that an attribute may be; none where it is free. */
export function allowedWords(type: string, part: string): readonly string[] {
  return words[elementType(type)?.attributes.get(part)?.type ?? ''] ?? [];
}

export function isBoolean(type: string, part: string): boolean {
  return elementType(type)?.attributes.get(part)?.type === 'boolean';
}
