import type { Request } from 'express';
import { abilityFor } from '../domain/access/abilities.ts';
import type { Database } from '../db/connection.ts';
import { findSession } from '../db/session-store.ts';
import { actingOf } from './acting-of.ts';
import type { ChangeFeed } from './change-feed.ts';
import { refuseCrossSite } from './csrf.ts';
import type { Caller, Endpoint } from './endpoint.ts';
import type { Parts } from './parts.ts';
import { abilityMissing, notSignedIn } from './problems.ts';
import { sessionToken } from './session-cookie.ts';

const nobody = {
  id: '',
  user: 'anonymous',
  name: '',
  roles: [],
  organisation: null,
  language: 'zh',
  passwordChangeDue: false,
} as const;

/**
 * Who calls, as the session says it.
 * @throws Problem 401 without a session where one is needed, 403 from another site
 */
export async function callerOf(endpoint: Endpoint, request: Request, { database, feed, settings }: Parts): Promise<Caller> {
  const token = sessionToken(request);
  if (endpoint.method !== 'get') refuseCrossSite(request, token !== undefined, settings.origins);
  const session = token === undefined ? undefined : await sessionOf(endpoint, token, database, feed);
  if (!session && !('public' in endpoint.ability)) throw notSignedIn();
  const person = session ?? nobody;
  return { person, ability: abilityFor(person), acting: actingOf(request, person.user, person.roles) };
}

function sessionOf({ method }: Endpoint, token: string, database: Database, { sessions }: ChangeFeed) {
  return method === 'get' ? sessions.find(database, token) : findSession(database, token);
}

/** @throws Problem 403 naming the roles that would do */
export function refuseUnable(endpoint: Endpoint, { ability }: Caller): void {
  if (!Array.isArray(endpoint.ability)) return;
  const [action, subject] = endpoint.ability;
  if (!ability.can(action, subject)) throw abilityMissing(action, subject);
}
