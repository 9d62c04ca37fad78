/** Encoding of a payload that carries a SHA-256 instead of the bytes it stands for; the worker's codec fetches them. */
export const claimEncoding = 'json/claim';

/** Stands for JSON that is kept elsewhere under its hash: a Plan, or a state that is too large for the history. */
export class Claim {
  readonly hash: string;
  constructor(hash: string) {
    this.hash = hash;
  }
}
