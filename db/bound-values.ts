/** Values of a statement under construction; text never enters SQL but as a placeholder. */
export class BoundValues {
  readonly list: unknown[] = [];

  /** @returns the value's placeholder */
  add(value: unknown): string {
    this.list.push(value);
    return `$${this.list.length}`;
  }
}
