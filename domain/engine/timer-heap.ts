import type { Draft } from './draft.ts';
import type { Timer } from './state.ts';

/** Exact binary heap of the run's timers by due time, then by their making; place 1 is the earliest. */
export function addTimer(draft: Draft, id: string, timer: Omit<Timer, 'place'>): void {
  const place = draft.rootValue('heapSize') + 1;
  draft.setRoot('heapSize', place);
  draft.put('timers', id, { ...timer, place });
  draft.put('heap', String(place), id);
  up(draft, place);
}

export function removeTimer(draft: Draft, id: string): void {
  const timer = draft.get('timers', id);
  if (!timer) return;
  const size = draft.rootValue('heapSize');
  const last = draft.get('heap', String(size));
  draft.remove('timers', id);
  draft.remove('heap', String(size));
  draft.setRoot('heapSize', size - 1);
  if (last === undefined || last === id) return;
  set(draft, timer.place, last);
  up(draft, timer.place);
  down(draft, draft.get('timers', last)?.place ?? timer.place);
}

function up(draft: Draft, from: number): void {
  let place = from;
  while (place > 1) {
    const parent = Math.floor(place / 2);
    if (!earlier(draft, place, parent)) return;
    swap(draft, place, parent);
    place = parent;
  }
}

function down(draft: Draft, from: number): void {
  const size = draft.rootValue('heapSize');
  let place = from;
  for (;;) {
    const left = place * 2;
    if (left > size) return;
    const child = left < size && earlier(draft, left + 1, left) ? left + 1 : left;
    if (!earlier(draft, child, place)) return;
    swap(draft, child, place);
    place = child;
  }
}

function earlier(draft: Draft, a: number, b: number): boolean {
  const [idA, idB] = [at(draft, a), at(draft, b)];
  const dueA = draft.get('timers', idA)?.due ?? '';
  const dueB = draft.get('timers', idB)?.due ?? '';
  if (dueA !== dueB) return dueA < dueB;
  return idA.length === idB.length ? idA < idB : idA.length < idB.length;
}

function at(draft: Draft, place: number): string {
  return draft.get('heap', String(place)) ?? '';
}

function swap(draft: Draft, a: number, b: number): void {
  const [idA, idB] = [at(draft, a), at(draft, b)];
  set(draft, a, idB);
  set(draft, b, idA);
}

function set(draft: Draft, place: number, id: string): void {
  draft.put('heap', String(place), id);
  draft.edit('timers', id).place = place;
}
