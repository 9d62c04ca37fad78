/**
 * What a step cannot go on from: it becomes an incident on the element instance, and the step is tried again when an
 * operator resolves it. Thrown only below the step, and caught only where a step begins.
 */
export class Fault extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
