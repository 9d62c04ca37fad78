import { absent, readOptions } from '../options.ts';
import type { Aim, Bench, Progress } from '../report.ts';
import { aimBesidePeers, aimsBesideByHand } from './aims.ts';
import { drivePeer, type PeerLine, peers, peersMissing } from './peers.ts';
import { measureInTurn, summary } from './rounds.ts';
import { openStage, variants } from './stage.ts';

const defaults = { clients: [8, 32], runs: 200, warmup: 100, rounds: 3, peers: absent };
type Options = typeof defaults;
type Summary = ReturnType<typeof summary>;

/**
 * Whole runs of one process over HTTP: ours beside the same process hand-written on Temporal, on the same servers, and
 * beside other engines. Options: `--clients 8,32`, `--runs` and `--rounds` measured, `--warmup` runs before, `--peers DIR`.
 */
export const bench: Bench = async (args, progress) => {
  const options = readOptions(args, defaults);
  const aims: Aim[] = [];
  const figures: { services: string; clients: number; ours: Summary; by_hand: Summary }[] = [];
  const stage = await openStage(progress);
  try {
    for (const services of variants) {
      for (const clients of options.clients) {
        progress(`S1–S5: ${services}, ${clients} clients`);
        const contenders = await stage.contenders(services, clients);
        const [ours, byHand] = await measureInTurn(contenders, { ...options, clients }, progress);
        for (const { side } of contenders) side.close();
        aims.push(...aimsBesideByHand(services, clients, ours!, byHand!));
        figures.push({ services, clients, ours: summary(ours!), by_hand: summary(byHand!) });
      }
    }
  } finally {
    await stage.stop();
  }
  const lines = await drivePeers(options, progress);
  for (const { clients, ours } of figures.filter(({ services }) => services === 'records')) {
    aims.push(aimBesidePeers(clients, ours.runs_per_s, lines));
  }
  return { aims, figures: { beside_by_hand: figures, peers: lines } };
};

async function drivePeers({ peers: folder, runs, rounds, clients }: Options, progress: Progress): Promise<PeerLine[]> {
  const missing = folder === undefined ? 'no folder was given (--peers DIR)' : peersMissing(folder);
  if (folder === undefined || missing !== undefined) {
    progress(`peers are not driven: ${missing}`);
    return [];
  }
  const lines: PeerLine[] = [];
  for (const peer of peers) lines.push(...(await drivePeer(folder, peer, runs * rounds, clients, progress)));
  return lines;
}
