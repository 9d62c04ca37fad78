// Records the histories that replay.test.ts replays: `node test/workflows/record-histories.ts [FOLDER]`. A history that is
// there is never recorded anew, least of all to make a test pass: where the workflows must change, running work has to go
// on as it began, so the engine's version is raised and new histories are added beside the old ones.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ApplicationFailure } from '@temporalio/activity';
import { Client, Connection } from '@temporalio/client';
import { METADATA_ENCODING_KEY } from '@temporalio/common';
import { encode } from '@temporalio/common/lib/encoding.js';
import { workflowIdOf } from '../../activities/motor.ts';
import { ClaimCodec } from '../../activities/payload-codec.ts';
import { appendToInbox } from '../../db/run-store.ts';
import { claimEncoding } from '../../domain/engine/claim.ts';
import { startServers } from '../../launcher/start-servers.ts';
import { scenarioCases } from '../sops/scenario-cases.ts';
import { shippedSops } from '../sops/shipped-sops.ts';
import { Stage } from '../sops/temporal-driver.ts';
import { type Stack, startStack, testNow } from '../stack.ts';
import { prepareTemplate } from '../template-database.ts';
import { askingDiagram } from './asking-diagram.ts';
import { callingDiagram } from './calling-diagram.ts';
import { claimedHashes, fetchExecutions } from './fetch-recording.ts';
import { claimsOf, historiesFolder, type Recording } from './recorded-histories.ts';

/** By SOP: a case to play as it is, and one in which a step's record act is refused until somebody has put it right. */
const plays: Record<string, { whole: string; broken: string; at: string }> = {
  'batch-release': { whole: 'out of balance', broken: 'released by two people', at: 'Review' },
  complaint: {
    whole: 'late, no measure needed',
    broken: 'confirmed: reported, recall proposed, repair requested',
    at: 'Register',
  },
  'incoming-inspection': { whole: 'concession by two roles', broken: 'rejected', at: 'LoadStandard' },
  inspection: { whole: 'lot fails, accepted on concession', broken: 'requested by production, all conform', at: 'LoadStandard' },
  installation: {
    whole: 'delivered, installed, accepted, activated',
    broken: 'site and defects put right first',
    at: 'PlanVisit',
  },
  maintenance: {
    whole: 'preventive on its due date, the next one planned, at which the device is retired',
    broken: 'corrective with a part swapped, repaired on once',
    at: 'SwapPart',
  },
  nonconformance: { whole: 'reworked, fails once, passes', broken: 'concession by two roles', at: 'Open' },
  production: { whole: 'past the planned end', broken: 'a reworked device makes up an operation', at: 'ReleaseOrder' },
  recall: { whole: 'status report while holders are silent', broken: 'from scope to closing by two people', at: 'Hold' },
  'recall-notice': {
    whole: 'silent until the third reminder, two devices forwarded, difference cleared up',
    broken: 'answered at once',
    at: 'Acknowledge',
  },
  'serial-issuance': { whole: 'no certificate for the model', broken: 'issued', at: 'Reserve' },
  shipment: {
    whole: 'not received in time, then forwarded by the dealer',
    broken: 'delivered, maintenance scheduled',
    at: 'Prepare',
  },
};

const folder = process.argv[2] ?? historiesFolder;
const fileOf = (name: string) => join(folder, `${name}.json.gz`);
mkdirSync(claimsOf(folder), { recursive: true });

function isMissing(name: string): boolean {
  const there = existsSync(fileOf(name));
  if (there) console.log(`kept: ${name} is there, and is never recorded anew`);
  return !there;
}

const names = (suffix: string) => Object.keys(plays).filter((sop) => isMissing(`${sop}.${suffix}`));
const [whole, broken, call, carried] = [names('whole'), names('broken'), isMissing('calling'), isMissing('asking')];
if (whole.length + broken.length > 0 || call || carried) await withServers(record);
process.exit(0);

async function withServers(work: (client: Client) => Promise<void>): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'vouch-record-'));
  chmodSync(home, 0o711);
  const servers = await startServers({ dataDir: join(home, 'data'), log: (line: unknown) => console.error(line) });
  try {
    process.env['VOUCH_TEST_SUPERUSER'] = await prepareTemplate(servers.maintenanceUrl, join(home, 'data', 'secrets.json'));
    process.env['VOUCH_TEST_DATABASE'] = servers.databaseUrl;
    process.env['VOUCH_TEST_MAINTENANCE'] = servers.maintenanceUrl;
    process.env['VOUCH_TEST_TEMPORAL'] = servers.temporalAddress;
    const connection = await Connection.connect({ address: servers.temporalAddress });
    await work(new Client({ connection }));
    await connection.close();
  } finally {
    await servers.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

async function record(client: Client): Promise<void> {
  const sops = await shippedSops();
  await onStage(await Stage.open(sops), whole, (stage, sop) => recordWhole(client, stage, sop));
  await onStage(await Stage.open(sops, { continueEvery: 2 }), broken, (stage, sop) => recordBroken(client, stage, sop));
  if (call) await recordCall(client);
  if (carried) await recordCarried(client);
}

async function onStage(stage: Stage, ids: string[], work: (stage: Stage, sop: string) => Promise<void>): Promise<void> {
  for (const sop of ids) await work(stage, sop);
  await stage.close();
}

function scenarioOf(sop: string, name: string) {
  const found = scenarioCases(sop).find((one) => one.name === name);
  if (!found) throw new Error(`${sop} has no case “${name}”`);
  return found.scenario;
}

/** A case from its start to its end. */
async function recordWhole(client: Client, stage: Stage, sop: string): Promise<void> {
  const name = plays[sop]!.whole;
  const { runs } = await stage.play(sop, scenarioOf(sop, name));
  await stage.clear();
  await keep(client, stage.stack, `${sop}.whole`, { sop, case: name }, runs);
}

/** A case that comes upon an incident, goes on once it is resolved, and is cancelled; it continues as new every two turns. */
async function recordBroken(client: Client, stage: Stage, sop: string): Promise<void> {
  const { broken: name, at } = plays[sop]!;
  const { runs, outcome } = await stage.play(sop, { ...scenarioOf(sop, name), errors: { [at]: 'records-not-in-order' } });
  if (outcome.outcome !== 'failed') throw new Error(`${sop}: ${at} was to fail, but the case is ${outcome.outcome}`);
  await stage.mend();
  await stage.clear();
  await keep(client, stage.stack, `${sop}.broken`, { sop, case: `${name}; ${at} refused` }, runs);
}

/** A timer that rings, a call that retries cannot cure, its incident resolved, and a cancel from Temporal's side. */
async function recordCall(client: Client): Promise<void> {
  let up = false;
  const partner = async () => {
    if (!up) throw ApplicationFailure.retryable('the partner is down');
    return { ok: true };
  };
  const stack = await startStack({ operations: { partner } });
  await stack.release(callingDiagram);
  const run = await stack.start('calling');
  const incident = await stack.until(async () => {
    const [row] = await stack.database.query<{ id: string }>('select id from incident where run_id = $1', [run]);
    return row?.id;
  });
  up = true;
  await stack.database.transaction((tx) => appendToInbox(tx, run, { type: 'incidentResolved', at: testNow(), incident }));
  await stack.task(run, 'after');
  await client.workflow.getHandle(workflowIdOf(run)).cancel();
  await stack.ended(run);
  await keep(client, stack, 'calling', { sop: 'calling', case: 'a call fails, is mended, and the run is cancelled' }, [run]);
  await stack.close();
}

/** Calls that carry their turns: one is back before anything else comes, one is overtaken by a task, one fails for good. */
async function recordCarried(client: Client): Promise<void> {
  const held = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  const ways = [() => Promise.resolve({ ok: true }), () => held.promise, () => Promise.reject(new Error('no'))];
  let calls = 0;
  const partner = async () => {
    const way = ways[Math.min(calls++, ways.length - 1)]!;
    if (calls === 2) asked.resolve();
    return (await way()) ?? { ok: true };
  };
  const stack = await startStack({ operations: { partner } });
  await stack.release(askingDiagram);
  const runs = [await stack.start('asking'), await stack.start('asking'), await stack.start('asking')];
  const [alone, overtaken, failing] = runs as [string, string, string];
  await stack.complete(await stack.task(alone, 'begin'));
  await stack.complete(await stack.task(alone, 'after'));
  await stack.complete(await stack.task(overtaken, 'begin'));
  await asked.promise;
  await stack.complete(await stack.task(overtaken, 'beside'));
  await stack.task(overtaken, 'next');
  held.resolve();
  await stack.task(overtaken, 'after');
  await stack.complete(await stack.task(failing, 'begin'));
  await stack.until(async () => {
    const [row] = await stack.database.query('select from incident where run_id = $1', [failing]);
    return row !== undefined;
  });
  for (const run of runs) {
    const beside = (await stack.openTasks(run)).find(({ element }) => element === 'beside');
    if (beside) await stack.complete(beside, { stop: true });
  }
  await client.workflow.getHandle(workflowIdOf(overtaken)).cancel();
  for (const run of runs) await stack.ended(run);
  await keep(client, stack, 'asking', { sop: 'asking', case: 'calls carry their turns' }, runs);
  await stack.close();
}

async function keep(
  client: Client,
  { database }: Stack,
  name: string,
  about: Omit<Recording, 'executions'>,
  runs: string[],
): Promise<void> {
  const executions = (await Promise.all(runs.map((run) => fetchExecutions(client, run)))).flat();
  const recording: Recording = { ...about, executions };
  const codec = new ClaimCodec(database);
  for (const hash of claimedHashes(recording)) {
    const path = join(claimsOf(folder), `${hash}.json.gz`);
    if (existsSync(path)) continue;
    const [payload] = await codec.decode([{ metadata: { [METADATA_ENCODING_KEY]: encode(claimEncoding) }, data: encode(hash) }]);
    writeFileSync(path, gzipSync(payload?.data ?? ''), { flag: 'wx' });
  }
  writeFileSync(fileOf(name), gzipSync(JSON.stringify(recording)), { flag: 'wx' });
  console.log(`recorded: ${name}, ${executions.length} execution(s)`);
}
