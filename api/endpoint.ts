import type { z } from 'zod';
import type { Bilingual } from '../domain/engine/command.ts';
import type { AppAbility } from '../domain/access/abilities.ts';
import type { Action, Subject } from '../domain/access/subjects.ts';
import type { Acting } from '../db/acting.ts';
import type { Tx } from '../db/connection.ts';
import type { Session } from '../db/session-store.ts';
import type { Change } from './change-feed.ts';
import type { Parts } from './parts.ts';

/** What a handler may ask of the request beyond its input. */
export interface Caller {
  person: Session;
  ability: AppAbility;
  acting: Acting;
}

/** A request as its handler sees it: input already checked, the caller known, the transaction open. */
export interface Call<Params, Query, Body> extends Caller {
  params: Params;
  query: Query;
  body: Body;
  /** For an unsafe method the transaction that commits act, audit entry and stored answer together; else plain reading. */
  tx: Tx;
  /** Scope and key of a repeatable call; stable over repeats. */
  cause?: string;
  /** Revision of the record that an update was made from, as `If-Match` tells it. */
  ifMatch: number | undefined;
  parts: Parts;
  /** The header that sets the session's cookie, or, without a token, forgets it. */
  cookie(token: string | undefined): string;
  /** Says that a run has got an inbox row, so that it can be woken once the transaction has committed. */
  woken(run: string): void;
}

/** An answer with more than a body. */
export class Answer<Out> {
  readonly body: Out;
  readonly headers: Record<string, string>;

  constructor(body: Out, headers: Record<string, string> = {}) {
    this.body = body;
    this.headers = headers;
  }
}

/** An answer that goes on: the changes that concern the caller, as server-sent events. */
export class ChangeStream {
  /** the change as the caller may see it, or undefined where it is none of their business */
  readonly see: (change: Change) => Change | undefined;

  constructor(see: (change: Change) => Change | undefined) {
    this.see = see;
  }
}

type Schema = z.ZodType | undefined;
type Parsed<S extends Schema> = S extends z.ZodType ? z.output<S> : undefined;

/** Words, address, schemas, who may, what can come back, and what is done: an endpoint whole. */
export interface EndpointOf<P extends Schema, Q extends Schema, B extends Schema, O extends Schema, Prepared> {
  method: 'get' | 'post' | 'put' | 'delete';
  /** below `/api`, parameters as `:name` */
  path: string;
  title: Bilingual;
  input: { params?: P; query?: Q; body?: B };
  /** undefined: an answer without a body */
  output: O;
  /** who may; or why nobody needs to be signed in, or why being signed in is enough */
  ability: [Action, Subject] | { public: string } | { anyone: string };
  /** the good one first, then the refusals of its own; those that every endpoint knows are added */
  statuses: [number, ...number[]];
  /** bytes that a body may have; 1 MiB where nothing is said */
  bodyLimit?: number;
  /** where the body holds whole files, kept byte for byte */
  files?: string;
  /** why a POST needs no stored answer: repeating it does no harm by its nature */
  repeatable?: string;
  /** Work that must not be undone with the act, done before its transaction: passwords of signers are counted and checked. */
  prepare?: (call: Omit<Call<Parsed<P>, Parsed<Q>, Parsed<B>>, 'tx' | 'woken'>) => Promise<Prepared>;
  handler: (call: Call<Parsed<P>, Parsed<Q>, Parsed<B>>, prepared: Prepared) => Promise<Reply<O>>;
}

type Reply<O extends Schema> = O extends z.ZodType ? z.input<O> | Answer<z.input<O>> | ChangeStream : void | Answer<undefined>;

/** An endpoint with its types forgotten, as routing, documentation and tests handle them. */
export type Endpoint = EndpointOf<Schema, Schema, Schema, Schema, unknown> & {
  prepare?: (call: never) => Promise<unknown>;
  handler: (call: never, prepared: never) => Promise<unknown>;
};

/** Writes an endpoint down: the schemas give the handler its types. */
export function endpoint<
  P extends Schema = undefined,
  Q extends Schema = undefined,
  B extends Schema = undefined,
  O extends Schema = undefined,
  Prepared = undefined,
>(written: EndpointOf<P, Q, B, O, Prepared>): Endpoint {
  return written as unknown as Endpoint;
}
