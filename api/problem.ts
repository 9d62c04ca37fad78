import type { Bilingual } from '../domain/engine/command.ts';

/** One field's fault: where (`body.values.quantity`, `query.sort`), and what to do about it. */
export interface FieldFault {
  path: string;
  message: Bilingual;
}

/** What a problem tells beside its words (RFC 9457 §3.2). */
export interface ProblemDetail {
  faults?: FieldFault[];
  /** the duty that stands in the way */
  duty?: string;
  /** the roles of which one would do */
  role?: string[];
  /** who changed or holds the record */
  changedBy?: string;
  /** what else the refusal knows: missing records, open nonconformances, the version in force */
  context?: unknown;
  /** seconds after which the same call may be sent again */
  retryAfter?: number;
  /** methods that this address knows, of a 405 */
  allow?: string[];
}

/** An answer that says no; thrown by handlers, sent by `send-problem.ts` as application/problem+json. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly words: Bilingual;
  readonly more: ProblemDetail;

  constructor(status: number, code: string, words: Bilingual, more: ProblemDetail = {}) {
    super(`${status} ${code}: ${words.en}`);
    this.status = status;
    this.code = code;
    this.words = words;
    this.more = more;
  }
}
