import type { Request } from 'express';
import type { Acting } from '../db/acting.ts';
import { badInput } from './problems.ts';

/**
 * Who acts from where, for the audit log. A client tells the offset of its clock from UTC in `Vouch-Offset` (`+08:00`,
 * default `+00:00`) and its station in `Vouch-Station`.
 * @throws Problem 400
 */
export function actingOf(request: Request, user: string, roles: readonly string[]): Acting {
  const offset = request.get('Vouch-Offset') ?? '+00:00';
  if (!/^[+-](0\d|1[0-4]):[0-5]\d$/.test(offset))
    throw badInput([
      { path: 'header.Vouch-Offset', message: { zh: '时区偏移写作 +08:00。', en: 'Write the offset from UTC as +08:00.' } },
    ]);
  const station = request.get('Vouch-Station');
  if (station !== undefined && !/^[\w.:-]{1,64}$/.test(station))
    throw badInput([
      { path: 'header.Vouch-Station', message: { zh: '工位编号无效。', en: 'This is not the number of a station.' } },
    ]);
  return {
    actor: { user, offset },
    roles: [...roles],
    address: request.ip ?? '',
    program: (request.get('User-Agent') ?? '').slice(0, 200),
    ...(station && { station }),
  };
}
