import type { RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { tooMany } from './problems.ts';

const windowMs = 60_000;

/** At most so many requests a minute from one address (a /56 net of IPv6), counted in this process. */
export function limitByAddress(limit: number): RequestHandler {
  return rateLimit({
    windowMs,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: (request) => ipKeyGenerator(request.ip ?? ''),
    handler: () => {
      throw tooMany(windowMs / 1000);
    },
  });
}
