/** Encoding of a payload that carries a SHA-256 instead of the bytes it stands for; the worker's codec fetches them. */
export const claimEncoding = 'json/claim';

/** Encoding of a Plan's JSON where the codec has fetched it, with its SHA-256 beside it as `hash`. */
export const planEncoding = 'json/plan';

/** Stands for JSON that is kept elsewhere under its hash: a Plan, or a state that is too large for the history. */
export class Claim {
  readonly hash: string;
  constructor(hash: string) {
    this.hash = hash;
  }
}
