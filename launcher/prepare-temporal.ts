import { readSettings } from '../domain/settings.ts';
import { LauncherFault } from './launcher-fault.ts';
import { prepareGivenTemporal } from './temporal/prepare-given-temporal.ts';
import { bothWays } from './words.ts';

/** Milliseconds given to a server that may just be starting beside us. */
const PATIENCE = 120_000;

/** A program of its own, run once before workers start where the launcher is not used: prepares the given Temporal server. */
async function prepareTemporal(): Promise<void> {
  const read = readSettings(process.env, ['TEMPORAL_ADDRESS']);
  if (!read.ok) throw new LauncherFault(read.faults[0] ?? { en: '', zh: '' });
  await prepareGivenTemporal(read.settings.TEMPORAL_ADDRESS, read.settings.TEMPORAL_NAMESPACE, PATIENCE);
  console.log(bothWays({ en: 'Temporal is prepared.', zh: 'Temporal 已就绪。' }));
}

try {
  await prepareTemporal();
} catch (error) {
  if (!(error instanceof LauncherFault)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}
