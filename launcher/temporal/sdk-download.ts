import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Runtime } from '@temporalio/worker';

/**
 * A program of its own: lets the SDK fetch its Temporal into the folder given as the only argument, and prints the
 * path of what it fetched. The SDK starts what it fetches; that server is of no use here and is shut down.
 */
async function sdkDownload(folder: string): Promise<string> {
  const runtime = Runtime.instance();
  const server = await runtime.createEphemeralServer({
    type: 'dev-server',
    exe: {
      type: 'cached-download',
      downloadDir: folder,
      version: 'default',
      ttl: 0,
      sdkName: 'sdk-typescript',
      sdkVersion: '1.24.0',
    },
    namespace: 'default',
    ip: '127.0.0.1',
    port: null,
    uiPort: null,
    dbFilename: null,
    ui: false,
    log: { format: 'pretty', level: 'error' },
    extraArgs: [],
  });
  await runtime.shutdownEphemeralServer(server);
  const [fetched] = readdirSync(folder);
  if (fetched === undefined) throw new Error('the SDK fetched nothing');
  return join(folder, fetched);
}

process.stdout.write(`${await sdkDownload(process.argv[2] ?? '')}\n`);
