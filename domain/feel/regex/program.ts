import type { Pattern } from './pattern.ts';

/** One step of a pattern's program; places are indexes of the program, slots hold places in the text. */
export type Instruction =
  | { op: 'one'; accepts: (character: string) => boolean }
  /** Goes on at `first`, and at `second` where that fails. */
  | { op: 'split'; first: number; second: number }
  | { op: 'jump'; to: number }
  | { op: 'save'; slot: number }
  /** Fails where nothing was read since the slot was saved. */
  | { op: 'progress'; slot: number }
  | { op: 'same'; group: number; equal: (a: string, b: string) => boolean }
  | { op: 'start'; ofLine: boolean }
  | { op: 'end'; ofLine: boolean }
  | { op: 'match' };

/** `looksBack`: whether what it reads depends on what groups have captured. */
export type Program = { instructions: readonly Instruction[]; looksBack: boolean };

/** A count like `{1000}` repeats the program of its part; more than this is no pattern that anybody means. */
const MAX_INSTRUCTIONS = 100_000;

/** The program of a pattern, groups in the slots of twice their numbers; null for one that is too large. */
export function programOf(pattern: Pattern, groups: number): Program | null {
  const writer = new Writer(2 * groups + 2);
  writer.write(pattern);
  writer.add({ op: 'match' });
  const { instructions, looksBack } = writer;
  return instructions.length > MAX_INSTRUCTIONS ? null : { instructions, looksBack };
}

class Writer {
  readonly instructions: Instruction[] = [];
  looksBack = false;
  #slots: number;

  constructor(slots: number) {
    this.#slots = slots;
  }

  add(instruction: Instruction): void {
    this.instructions.push(instruction);
  }

  write(pattern: Pattern): void {
    if (this.instructions.length > MAX_INSTRUCTIONS) return;
    if (pattern.kind === 'sequence') for (const part of pattern.parts) this.write(part);
    else if (pattern.kind === 'choice') this.#choice(pattern.options);
    else if (pattern.kind === 'group') this.#group(pattern.group, pattern.body);
    else if (pattern.kind === 'repeat') this.#repeat(pattern);
    else {
      this.looksBack ||= pattern.kind === 'same';
      this.add(simple(pattern));
    }
  }

  /** A split whose second place is the next instruction to be written when the answer is called. */
  #split(lazy: boolean): () => void {
    const at = this.instructions.length;
    const inside = at + 1;
    this.add({ op: 'jump', to: inside });
    return () => {
      const after = this.instructions.length;
      this.instructions[at] = { op: 'split', first: lazy ? after : inside, second: lazy ? inside : after };
    };
  }

  #choice(options: readonly Pattern[]): void {
    const ends: number[] = [];
    for (const [index, option] of options.entries()) {
      const otherwise = index < options.length - 1 ? this.#split(false) : null;
      this.write(option);
      if (otherwise === null) continue;
      ends.push(this.instructions.length);
      this.add({ op: 'jump', to: 0 });
      otherwise();
    }
    for (const end of ends) this.instructions[end] = { op: 'jump', to: this.instructions.length };
  }

  #group(group: number, body: Pattern): void {
    if (group === 0) return this.write(body);
    this.add({ op: 'save', slot: 2 * group });
    this.write(body);
    this.add({ op: 'save', slot: 2 * group + 1 });
  }

  #repeat({ body, min, max, lazy }: Extract<Pattern, { kind: 'repeat' }>): void {
    for (let turn = 0; turn < min && this.instructions.length <= MAX_INSTRUCTIONS; turn++) this.write(body);
    if (max === Infinity) return this.#loop(body, lazy);
    const leave: (() => void)[] = [];
    for (let turn = min; turn < max && this.instructions.length <= MAX_INSTRUCTIONS; turn++) {
      leave.push(this.#split(lazy));
      this.write(body);
    }
    for (const each of leave) each();
  }

  #loop(body: Pattern, lazy: boolean): void {
    const slot = this.#slots++;
    const top = this.instructions.length;
    const leave = this.#split(lazy);
    this.add({ op: 'save', slot });
    this.write(body);
    this.add({ op: 'progress', slot });
    this.add({ op: 'jump', to: top });
    leave();
  }
}

function simple(pattern: Extract<Pattern, { kind: 'one' | 'same' | 'start' | 'end' }>): Instruction {
  if (pattern.kind === 'one') return { op: 'one', accepts: pattern.accepts };
  if (pattern.kind === 'same') return { op: 'same', group: pattern.group, equal: pattern.equal };
  return { op: pattern.kind, ofLine: pattern.ofLine };
}
