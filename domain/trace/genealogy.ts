import type { EpcisEvent } from './epcis-event.ts';

export type PlacementKind = 'consists' | 'contains';

/** A child by its URI, with how much of it where it is a class of things (a lot). */
export interface Child {
  uri: string;
  quantity?: number;
}

/** What an event changes in what things consist of and are contained in, and in where they are and who holds them. */
export type Effect =
  /** `whole`: the children are single things, each of which can be in one parent of the kind at a time. */
  | { type: 'place'; kind: PlacementKind; parents: string[]; children: Child[]; whole: boolean }
  /** Without `children` all of them leave. */
  | { type: 'take'; kind: PlacementKind; parent: string; children?: string[] }
  | { type: 'state'; objects: string[]; disposition?: string; place?: string; holder?: string };

/** What objects an event names, and in which role. */
export interface ObjectRole {
  uri: string;
  role: 'epc' | 'parent' | 'child' | 'input' | 'output' | 'class';
}

/**
 * What follows from an event (EPCIS 2.0, 7.4). A declared error has no effects of its own: its corrective events have.
 */
export function effectsOf(event: EpcisEvent): Effect[] {
  if (event.errorDeclaration) return [];
  return [...linksOf(event), ...stateOf(event)];
}

/** The objects that an event is about, for looking it up by them. */
export function objectRolesOf(event: EpcisEvent): ObjectRole[] {
  const as = (role: ObjectRole['role'], uris: string[] = []) => uris.map((uri) => ({ uri, role }));
  const classes = (list: { epcClass: string }[] = []) =>
    as(
      'class',
      list.map(({ epcClass }) => epcClass),
    );
  switch (event.type) {
    case 'ObjectEvent':
      return [...as('epc', event.epcList), ...classes(event.quantityList)];
    case 'TransactionEvent':
      return [...parentOf(event), ...as('epc', event.epcList), ...classes(event.quantityList)];
    case 'TransformationEvent': {
      const { inputEPCList, outputEPCList, inputQuantityList, outputQuantityList } = event;
      const quantities = [...classes(inputQuantityList), ...classes(outputQuantityList)];
      return [...as('input', inputEPCList), ...as('output', outputEPCList), ...quantities];
    }
    default:
      return [...parentOf(event), ...as('child', event.childEPCs), ...classes(event.childQuantityList)];
  }
}

const parentOf = ({ parentID }: { parentID?: string }): ObjectRole[] => (parentID ? [{ uri: parentID, role: 'parent' }] : []);

function linksOf(event: EpcisEvent): Effect[] {
  if (event.type === 'TransformationEvent') return transformed(event);
  if (event.type !== 'AggregationEvent' && event.type !== 'AssociationEvent') return [];
  const { parentID: parent, childEPCs = [], childQuantityList = [] } = event;
  if (parent === undefined || event.action === 'OBSERVE') return [];
  const kind: PlacementKind = event.type === 'AggregationEvent' ? 'contains' : 'consists';
  const classes = quantities(childQuantityList);
  if (event.action === 'ADD') {
    const wholes: Effect = { type: 'place', kind, parents: [parent], children: childEPCs.map((uri) => ({ uri })), whole: true };
    const lots: Effect = { type: 'place', kind, parents: [parent], children: classes, whole: false };
    return [wholes, lots].filter(({ children }) => children.length > 0);
  }
  const children = [...childEPCs, ...classes.map(({ uri }) => uri)];
  return [children.length > 0 ? { type: 'take', kind, parent, children } : { type: 'take', kind, parent }];
}

/** Every output consists of every input; a share of the quantity, where there are several outputs. */
function transformed(event: Extract<EpcisEvent, { type: 'TransformationEvent' }>): Effect[] {
  const { inputEPCList = [], inputQuantityList = [], outputEPCList = [], outputQuantityList = [] } = event;
  const parents = [...outputEPCList, ...outputQuantityList.map(({ epcClass }) => epcClass)];
  if (parents.length === 0) return [];
  const wholes: Effect = {
    type: 'place',
    kind: 'consists',
    parents,
    children: inputEPCList.map((uri) => ({ uri })),
    whole: parents.length === 1,
  };
  const shares = quantities(inputQuantityList).map((child) =>
    child.quantity === undefined ? child : { uri: child.uri, quantity: child.quantity / parents.length },
  );
  const lots: Effect = { type: 'place', kind: 'consists', parents, children: shares, whole: false };
  return [wholes, lots].filter(({ children }) => children.length > 0);
}

const quantities = (list: { epcClass: string; quantity?: number }[]): Child[] =>
  list.map(({ epcClass: uri, quantity }) => (quantity === undefined ? { uri } : { uri, quantity }));

function stateOf(event: EpcisEvent): Effect[] {
  const objects = subjectsOf(event);
  const holder = holderAfter(event);
  const place = event.bizLocation?.id;
  const { disposition } = event;
  if (objects.length === 0 || (disposition ?? place ?? holder) === undefined) return [];
  return [{ type: 'state', objects, ...(disposition && { disposition }), ...(place && { place }), ...(holder && { holder }) }];
}

function subjectsOf(event: EpcisEvent): string[] {
  switch (event.type) {
    case 'ObjectEvent':
      return event.epcList ?? [];
    case 'TransactionEvent':
    case 'AggregationEvent': {
      const inner = event.type === 'TransactionEvent' ? event.epcList : event.childEPCs;
      return [...(event.parentID ? [event.parentID] : []), ...(inner ?? [])];
    }
    case 'TransformationEvent':
      return event.outputEPCList ?? [];
    default:
      return event.childEPCs ?? [];
  }
}

/**
 * Who answers for the objects afterwards: the party that possesses them, else the one that owns them. What is on its way
 * counts for its consignee, who has to be told first if it is recalled.
 */
function holderAfter({ destinationList = [] }: EpcisEvent): string | undefined {
  const party = (type: string) => destinationList.find((entry) => entry.type === type)?.destination;
  return party('possessing_party') ?? party('owning_party');
}
