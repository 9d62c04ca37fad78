import type { Request } from 'express';
import { crossSite } from './problems.ts';

/**
 * Refuses an unsafe call that a page of another site may have sent: its browser says where it comes from. A call with
 * the session's cookie that says neither is refused too; without cookie there is nothing to abuse.
 * @throws Problem 403
 */
export function refuseCrossSite(request: Request, hasCookie: boolean, origins: readonly string[]): void {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (origin !== undefined) {
    const own = host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
    if (!own && !origins.includes(origin)) throw crossSite();
    if (site !== undefined && site !== 'same-origin' && !origins.includes(origin)) throw crossSite();
    return;
  }
  if (site === 'same-origin' || site === 'none') return;
  if (site !== undefined || hasCookie) throw crossSite();
}
