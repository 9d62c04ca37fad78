import type { Request } from 'express';
import { sessionPolicy } from '../domain/access/password-policy.ts';

const name = 'vouch_session';

/** The session's token in a request's cookies, if there is one. */
export function sessionToken(request: Request): string | undefined {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

/**
 * The cookie's header: not for scripts, never sent by other sites, over TLS only where there is TLS.
 * @param token undefined: forget it
 */
export function sessionCookie(request: Request, token: string | undefined): string {
  const seconds = token === undefined ? 0 : sessionPolicy.absoluteHours * 3600;
  return `${name}=${token ?? ''}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${request.secure ? '; Secure' : ''}`;
}
