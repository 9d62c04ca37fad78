import { type Aim, atLeast, atMost } from '../report.ts';
import { percentile, ratioOfRounds } from '../statistics.ts';
import type { Services } from './by-hand/order.ts';
import type { PeerLine } from './peers.ts';
import type { Rounds } from './rounds.ts';

/** Runs/s of ours to the hand-written, at the least, by what S1 to S5 do. */
const leastRatio: Record<Services, number> = { records: 1.5, outside: 1 };
const words: Record<Services, string> = { records: 'S1–S5 on our own records', outside: 'S1–S5 as outside calls' };

const perSecond = ({ driven }: Rounds) => driven.map((each) => each.runsPerSecond);
const latest = ({ driven }: Rounds) =>
  percentile(
    driven.flatMap((each) => each.taskToTask),
    0.95,
  );

/** Ours beside the hand-written process, for one kind of services and one number of clients. */
export function aimsBesideByHand(services: Services, clients: number, ours: Rounds, byHand: Rounds): Aim[] {
  const where = `${words[services]}, ${clients} clients`;
  const ratio = ratioOfRounds(perSecond(ours), perSecond(byHand));
  return [
    atLeast(`runs/s, ours to hand-written, at least: ${where}`, '×', ratio, leastRatio[services]),
    atMost(
      `p95 from a completed task to the next one offered, ours to hand-written, at most: ${where}`,
      '×',
      latest(ours) / latest(byHand),
      1,
    ),
  ];
}

/** Ours, on our own records, beside the better of the durable peers; null where they were not driven. */
export function aimBesidePeers(clients: number, runsPerSecond: number, lines: PeerLine[]): Aim {
  const better = Math.max(...lines.filter((line) => line.clients === clients).map((line) => line.runs_per_s));
  const ratio = better > 0 ? runsPerSecond / better : null;
  return atLeast(`runs/s, ours to the better durable peer, at least: ${clients} clients`, '×', ratio, 1.2);
}
