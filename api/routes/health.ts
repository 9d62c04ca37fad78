import { z } from 'zod';
import { businessNow, clockOffset, advanceClock } from '../../db/clock-store.ts';
import { endpoint } from '../endpoint.ts';
import { badInput } from '../problems.ts';
import { Problem } from '../problem.ts';
import { instant, reason } from '../schemas.ts';
import { durationMs } from '../duration.ts';

const clock = z.object({ now: instant, offsetMs: z.int(), demo: z.boolean() }).meta({ id: 'Clock' });

const health = endpoint({
  method: 'get',
  path: '/health',
  title: { zh: '健康状态', en: 'Whether the API can do its work' },
  input: {},
  output: z.object({ status: z.literal('ok') }),
  ability: { public: 'a watchdog has no account; nothing is told but that the database answers' },
  statuses: [200],
  handler: async ({ tx }) => {
    await tx.query('select 1');
    return { status: 'ok' as const };
  },
});

const readClock = endpoint({
  method: 'get',
  path: '/clock',
  title: { zh: '业务时间', en: 'Business time' },
  input: {},
  output: clock,
  ability: ['read', 'Clock'],
  statuses: [200],
  handler: async ({ tx, parts }) => ({ now: await businessNow(tx), offsetMs: await clockOffset(tx), demo: parts.settings.demo }),
});

const advance = endpoint({
  method: 'post',
  path: '/clock/advance',
  title: { zh: '推进业务时间（仅演示）', en: 'Move business time forward (demonstration only)' },
  input: { body: z.strictObject({ by: z.string().min(1).max(50).meta({ description: 'ISO 8601 duration, P7D' }), reason }) },
  output: clock,
  ability: ['advance', 'Clock'],
  statuses: [200, 403],
  handler: async ({ tx, body, acting, parts }) => {
    if (!parts.settings.demo) throw clockFixed();
    const ms = durationMs(body.by);
    if (ms === undefined || ms <= 0) throw notForward();
    const { offsetMs } = await advanceClock(tx, ms, acting.actor, body.reason);
    return { now: await businessNow(tx), offsetMs, demo: true };
  },
});

const clockFixed = () =>
  new Problem(403, 'clock-fixed', {
    zh: '业务时间只能在演示模式（--demo）下推进。',
    en: 'Business time moves only where --demo was given.',
  });

const notForward = () =>
  badInput([
    {
      path: 'body.by',
      message: {
        zh: '须为大于零的 ISO 8601 时长（周、日、时、分、秒），例如 P7D，至多 10 年。',
        en: 'Write an ISO 8601 duration above zero in weeks, days, hours, minutes, seconds, as P7D; ten years at the most.',
      },
    },
  ]);

export const healthRoutes = [health, readClock, advance];
