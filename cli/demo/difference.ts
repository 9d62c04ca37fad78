/** Something is not as the demonstration expects it: what, how it is, how it should be. Ends the demonstration. */
export class Difference extends Error {
  constructor(what: string, is: unknown, should: unknown) {
    super(`${what}: ${JSON.stringify(is)}，应为 / expected ${JSON.stringify(should)}`);
  }
}
