/** How urgent or final a state is; decides colour and sign. */
export type Tone = 'quiet' | 'active' | 'good' | 'warning' | 'bad';

const tones: Record<Exclude<Tone, 'quiet'>, string[]> = {
  active: [
    'open',
    'claimed',
    'active',
    'running',
    'waiting',
    'in_production',
    'shipped',
    'dispatched',
    'picked',
    'notified',
    'in_maintenance',
    'planned',
    'pending',
    'created',
    'scheduled',
    'frozen',
    'forwarded',
  ],
  good: [
    'completed',
    'released',
    'effective',
    'passed',
    'inspected',
    'accepted',
    'acknowledged',
    'accounted',
    'installed',
    'received',
    'valid',
    'approved',
    'closed',
    'usable',
    'production_released',
    'market_released',
    'returned-to-service',
    'returned',
    'corrected',
  ],
  warning: [
    'draft',
    'held',
    'quarantined',
    'quarantine',
    'concession',
    'expired',
    'sampled',
    'silent',
    'locked',
    'suspended',
    'retired',
    'unexpected',
    'untold',
  ],
  bad: [
    'incident',
    'failed',
    'nonconforming',
    'rejected',
    'scrapped',
    'destroyed',
    'terminated',
    'cancelled',
    'blocked',
    'withdrawn',
    'lost',
    'missing',
    'out-of-service',
  ],
};

const toneOf = new Map(Object.entries(tones).flatMap(([tone, states]) => states.map((state) => [state, tone as Tone])));

/** The tone of a state, quiet where it is none of ours. */
export function statusTone(status: string): Tone {
  return toneOf.get(status) ?? 'quiet';
}
