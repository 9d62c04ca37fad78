import type { Instruction, Program } from './program.ts';

/** A match: code points from `start` up to `end`; the captures of group n lie at 2n and 2n + 1 of `slots`. */
export type Found = { start: number; end: number; slots: readonly (number | undefined)[] };

/** A pattern that tries too much on a text. */
export class Exhausted extends Error {}

/** About a second of work; a pattern that looks back keeps copies that make its steps dearer. */
const MAX_STEPS = { plain: 20_000_000, looksBack: 2_000_000 };

type Thread = { at: number; place: number; slots: readonly (number | undefined)[] };

/**
 * Finds the first match at or behind a place, alternatives and repetitions in XPath's order, by backtracking. What has failed
 * at an instruction and a place fails there again, so that it is tried once: the work grows with the length of the text
 * times that of the pattern. A pattern that looks back at its groups cannot be cut short so: it throws {@link Exhausted}
 * instead of running on and on.
 */
export function findMatch(program: Program, text: readonly string[], from: number): Found | null {
  const search: Search = { ...program, text, failed: program.looksBack ? null : new Set(), steps: 0 };
  for (let start = from; start <= text.length; start++) {
    const waiting: Thread[] = [{ at: 0, place: start, slots: [] }];
    for (let thread = waiting.pop(); thread !== undefined; thread = waiting.pop()) {
      const end = follow(search, thread, waiting);
      if (end !== null) return { start, end: end.place, slots: end.slots };
    }
  }
  return null;
}

type Search = Program & { text: readonly string[]; failed: Set<number> | null; steps: number };

/** Follows a thread to the match; null where it fails. What it leaves to be tried goes to those that wait. */
function follow(search: Search, { at, place, slots }: Thread, waiting: Thread[]): Thread | null {
  const { instructions, text, failed } = search;
  for (;;) {
    if (++search.steps > (search.looksBack ? MAX_STEPS.looksBack : MAX_STEPS.plain)) throw new Exhausted();
    const instruction = instructions[at];
    if (instruction === undefined || instruction.op === 'match') return { at, place, slots };
    if (instruction.op === 'split') {
      const state = at * (text.length + 1) + place;
      if (failed?.has(state)) return null;
      failed?.add(state);
      waiting.push({ at: instruction.second, place, slots });
      at = instruction.first;
    } else if (instruction.op === 'jump') at = instruction.to;
    else {
      if (instruction.op === 'save') slots = withSlot(slots, instruction.slot, place);
      const length = instruction.op === 'save' ? 0 : lengthOf(instruction, text, place, slots);
      if (length < 0) return null;
      place += length;
      at++;
    }
  }
}

function withSlot(slots: Thread['slots'], slot: number, place: number): Thread['slots'] {
  const copy = slots.slice();
  copy[slot] = place;
  return copy;
}

type Reading = Extract<Instruction, { op: 'one' | 'same' | 'start' | 'end' | 'progress' }>;

/** How many code points an instruction reads at a place; -1 where it fails. */
function lengthOf(instruction: Reading, text: readonly string[], place: number, slots: Thread['slots']): number {
  const [before, next] = [text[place - 1], text[place]];
  if (instruction.op === 'one') return next !== undefined && instruction.accepts(next) ? 1 : -1;
  if (instruction.op === 'progress') return place === slots[instruction.slot] ? -1 : 0;
  if (instruction.op === 'start') {
    return before === undefined || (instruction.ofLine && before === '\n' && next !== undefined) ? 0 : -1;
  }
  if (instruction.op === 'end') return next === undefined || (instruction.ofLine && next === '\n') ? 0 : -1;
  const captured = text.slice(slots[2 * instruction.group], slots[2 * instruction.group + 1] ?? 0);
  const found = text.slice(place, place + captured.length);
  return instruction.equal(found.join(''), captured.join('')) ? captured.length : -1;
}
