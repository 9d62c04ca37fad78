import { startServers } from '../launcher/start-servers.ts';
import { prepareTemplate } from './template-database.ts';
import { chmodSync, mkdtempSync } from 'node:fs';
import { startStack } from './stack.ts';
import { diagram, flows } from './diagram.ts';
const folder = mkdtempSync('/tmp/prof-'); chmodSync(folder, 0o711);
const servers = await startServers({ dataDir: folder + '/data', log: () => {} });
process.env.VOUCH_TEST_SUPERUSER = await prepareTemplate(servers.maintenanceUrl, folder + '/data/secrets.json');
process.env.VOUCH_TEST_DATABASE = servers.databaseUrl; process.env.VOUCH_TEST_MAINTENANCE = servers.maintenanceUrl; process.env.VOUCH_TEST_TEMPORAL = servers.temporalAddress;
const stack = await startStack();
const s = (n: number) => `<bpmn:serviceTask id="S${n}"/>`;
await stack.release(diagram('lifecycle', `<bpmn:startEvent id="start" />${[1,2,3,4,5].map(s).join('')}<bpmn:userTask id="U1"/><bpmn:userTask id="U2"/>
<bpmn:intermediateCatchEvent id="M1"><bpmn:extensionElements><vouch:correlation key="=key" /></bpmn:extensionElements><bpmn:messageEventDefinition messageRef="paid" /></bpmn:intermediateCatchEvent><bpmn:endEvent id="end" />
${flows('start>S1','S1>U1','U1>S2','S2>S3','S3>M1','M1>S4','S4>U2','U2>S5','S5>end')}`, '<bpmn:message id="paid" name="paid" />'));
async function one(key: string) { const run = await stack.start('lifecycle', { key, owner: 'ann', amount: 42 });
  await stack.complete(await stack.task(run, 'U1'), { approved: true }); await stack.message('paid', key, { paid: true }); await stack.complete(await stack.task(run, 'U2'), { shipped: true }); await stack.ended(run); }
for (let i = 0; i < 20; i++) await one('w' + i);
const N = Number(process.argv[2] ?? 200); let next = 0; const cpu = process.cpuUsage(); const t0 = performance.now();
await Promise.all(Array.from({ length: 8 }, async () => { while (next < N) await one('k' + next++); }));
const c = process.cpuUsage(cpu); const sec = (performance.now() - t0) / 1000;
console.log({ runsPerS: N / sec, nodeCpuMsPerRun: (c.user + c.system) / 1000 / N });
await stack.close(); await servers.stop(); process.exit(0);
