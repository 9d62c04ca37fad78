import type { Json } from '../json.ts';
import { type Refused, refuse } from '../record/refusal.ts';
import { deviceUri, formatDeviceKey, parseDeviceKey } from './device-key.ts';
import { ownUri } from './digital-link.ts';
import { type EpcisEvent, epcisEvent } from './epcis-event.ts';

/** An event as a step declares it: objects, places and parties may be named as people name them; null is absent. */
export type EventDraft = Record<string, Json | undefined>;

/** What the event store adds to a draft. `offset` is the actor's. */
export interface Stamp {
  eventID: string;
  eventTime: string;
  recordTime: string;
  offset: string;
}

/** The names of a draft that only the records can turn into URIs. */
export interface Names {
  objects: string[];
  places: string[];
}

/** Looks up what the records know under a name; undefined where they know nothing. */
export interface NameBook {
  object(name: string): string | undefined;
  place(name: string): string | undefined;
}

/** The names in a draft that have to be looked up. */
export function namesIn(draft: EventDraft): Names {
  const names: Names = { objects: [], places: [] };
  written(draft, {
    object: (name) => (names.objects.push(name), undefined),
    place: (name) => (names.places.push(name), undefined),
  });
  return names;
}

/**
 * Decides what is captured: the draft with every name as a URI, stamped, in the JSON form of EPCIS 2.0. Refuses
 * `event-invalid` with the field at fault.
 */
export function completeEvent(draft: EventDraft, book: NameBook, stamp: Stamp): EpcisEvent | Refused {
  const { eventID, eventTime, recordTime, offset } = stamp;
  const stamped = { ...written(draft, book), eventTime, recordTime, eventTimeZoneOffset: offset };
  const parsed = epcisEvent.safeParse({ eventID, ...stamped });
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  return refuse('event-invalid', { field: issue?.path.join('.') ?? '', fault: issue?.message ?? '' });
}

const objectLists = new Set(['epcList', 'childEPCs', 'inputEPCList', 'outputEPCList']);
const quantityLists = new Set(['quantityList', 'childQuantityList', 'inputQuantityList', 'outputQuantityList']);

function written(draft: EventDraft, book: NameBook): Record<string, Json> {
  const fields = Object.entries(present(draft) as Record<string, Json>).filter(([field, value]) => !isEmptyPlace(field, value));
  return Object.fromEntries(fields.map(([field, value]) => [field, writtenField(field, value, book)]));
}

/** A place whose id was null. */
const isEmptyPlace = (field: string, value: Json) =>
  (field === 'readPoint' || field === 'bizLocation') && isObject(value) && value['id'] === undefined;

function writtenField(field: string, value: Json, book: NameBook): Json {
  const list = Array.isArray(value) ? value : [value];
  if (objectLists.has(field)) return [...new Set(list.map((name) => objectUri(name, book)))];
  if (quantityLists.has(field)) return list.map((element) => quantityElement(element, book));
  if (field === 'parentID') return objectUri(value, book);
  if (field === 'readPoint' || field === 'bizLocation') return place(value, book);
  if (field === 'sourceList') return list.map((entry) => party(entry, 'source', book));
  if (field === 'destinationList') return list.map((entry) => party(entry, 'destination', book));
  if (field === 'bizTransactionList') return list.map(transaction);
  if (field === 'ilmd') return ilmd(value);
  return value;
}

/** Leaves out what is null: a form's empty field says nothing. */
function present(value: Json | EventDraft | undefined): Json {
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(present);
  if (typeof value !== 'object' || value === null) return value ?? null;
  const filled = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  return Object.fromEntries(filled.map(([name, inner]) => [name, present(inner)]));
}

const isUri = (name: string) => /^[A-Za-z][A-Za-z0-9+.-]*:/.test(name);

function objectUri(name: Json, book: NameBook): Json {
  if (typeof name !== 'string') return name;
  const device = parseDeviceKey(name);
  if (device) return deviceUri(formatDeviceKey(device));
  return isUri(name) ? name : (book.object(name) ?? name);
}

function placeUri(name: Json, book: NameBook): Json {
  return typeof name === 'string' && !isUri(name) ? (book.place(name) ?? name) : name;
}

function place(value: Json, book: NameBook): Json {
  if (typeof value === 'string') return { id: placeUri(value, book) };
  return isObject(value) ? { ...value, id: placeUri(value['id'] ?? null, book) } : value;
}

function party(value: Json, field: 'source' | 'destination', book: NameBook): Json {
  return isObject(value) ? { ...value, [field]: placeUri(value[field] ?? null, book) } : value;
}

function transaction(value: Json): Json {
  if (!isObject(value)) return value;
  const name = value['bizTransaction'] ?? null;
  if (typeof name !== 'string' && typeof name !== 'number') return value;
  if (isUri(String(name))) return value;
  return {
    ...value,
    bizTransaction: ownUri('transaction', typeof value['type'] === 'string' ? value['type'] : 'other', String(name)),
  };
}

/** Units that are no code of UN/ECE Recommendation 20 are counts, which EPCIS writes without a unit. */
function quantityElement(value: Json, book: NameBook): Json {
  if (!isObject(value)) return value;
  const { epcClass = null, quantity, uom } = value;
  return {
    epcClass: objectUri(epcClass, book),
    ...(quantity !== undefined && { quantity: Number(quantity) }),
    ...(typeof uom === 'string' && /^[A-Z0-9]{2,3}$/.test(uom) && { uom }),
  };
}

function ilmd(value: Json): Json {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name.includes(':') ? name : `cbvmda:${name}`, inner]));
}

const isObject = (value: Json): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
