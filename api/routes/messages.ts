import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Json } from '../../domain/json.ts';
import { audit } from '../../db/audit-log.ts';
import { publishMessage } from '../../db/message-store.ts';
import { type Call, endpoint } from '../endpoint.ts';
import { durationMs } from '../duration.ts';
import { badInput } from '../problems.ts';
import { variables } from '../schemas.ts';
import { settled } from '../settled.ts';

const name = z.string().trim().min(1).max(200);
const delivery = z.object({ id: z.string(), status: z.enum(['delivered', 'waiting', 'broadcast']), run: z.uuid().optional() });

interface Sent {
  kind: 'message' | 'signal';
  name: string;
  correlationKey?: string | undefined;
  variables: Record<string, Json>;
  ttlMs: number;
  run?: string | undefined;
}

async function publish(
  call: Call<unknown, unknown, unknown>,
  { correlationKey, run: to, ...sent }: Sent,
): Promise<z.infer<typeof delivery>> {
  const id = randomUUID();
  const delivered = settled(
    await publishMessage(call.tx, {
      id,
      ...sent,
      actor: call.acting.actor,
      ...(correlationKey !== undefined && { correlationKey }),
      ...(to !== undefined && { run: to }),
    }),
  );
  const run = 'run' in delivered ? delivered.run : undefined;
  if (run) call.woken(run);
  await audit(call.tx, {
    ...call.acting,
    action: `${sent.kind}.sent`,
    record: { type: sent.kind, id },
    changes: { name: { new: sent.name }, correlationKey: { new: correlationKey ?? null }, variables: { new: sent.variables } },
    ...(run && { run }),
  });
  return { id, ...delivered };
}

const message = endpoint({
  method: 'post',
  path: '/messages',
  title: { zh: '发送消息', en: 'Send a message to a waiting run, or to start one' },
  input: {
    body: z.strictObject({
      name,
      correlationKey: z.string().min(1).max(500).optional(),
      run: z.uuid().optional().meta({
        description: 'the one run it is meant for, which must wait for it now; without it, whichever run waits or comes to',
      }),
      variables: variables.default({}),
      timeToLive: z
        .string()
        .max(50)
        .default('PT1H')
        .meta({ description: 'ISO 8601 duration for which it may wait for its receiver' }),
    }),
  },
  output: delivery,
  ability: ['send', 'Message'],
  statuses: [201, 404, 409],
  handler: async (call) => {
    const { timeToLive, ...sent } = call.body;
    const ttlMs = durationMs(timeToLive);
    if (ttlMs === undefined)
      throw badInput([
        {
          path: 'body.timeToLive',
          message: { zh: '须为 ISO 8601 时长，例如 PT1H。', en: 'Write an ISO 8601 duration, as PT1H.' },
        },
      ]);
    return publish(call, { kind: 'message', ...sent, ttlMs });
  },
});

const signal = endpoint({
  method: 'post',
  path: '/signals',
  title: { zh: '广播信号', en: 'Broadcast a signal' },
  input: { body: z.strictObject({ name, variables: variables.default({}) }) },
  output: delivery,
  ability: ['send', 'Signal'],
  statuses: [201],
  handler: async (call) => publish(call, { kind: 'signal', ...call.body, ttlMs: 0 }),
});

export const messageRoutes = [message, signal];
