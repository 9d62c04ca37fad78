import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DevicesFault, readDevices } from './demo-data/read-devices.ts';
import { demoPassword } from './demo-data/users.ts';
import { apiClient } from './demo/api-client.ts';
import { Difference } from './demo/difference.ts';
import type { Stage } from './demo/stage.ts';
import { tellStory } from './demo/story.ts';

const usage = 'npm run demo -- [--url http://127.0.0.1:8080] [--devices FILE.csv]';

const waiting = (url: string) =>
  `${url} 没有应答，继续重试……请确认 npm start -- --demo 正在运行 / no answer yet, trying on: is npm start -- --demo running?`;

interface Io {
  stdout(line: string): void;
  stderr(line: string): void;
}

/**
 * `npm run demo`: a device's life on the running product, from serial number to recall, over the public API.
 * @returns exit status: 0 everything as expected, 1 something differs, 2 wrong usage
 */
export async function demo(args: string[], io: Io): Promise<number> {
  const options = optionsOf(args);
  if (!options) {
    io.stderr(usage);
    return 2;
  }
  try {
    const [device] = readDevices(await readFile(options.devices, 'utf8'));
    await tellStory(stageFor(options.url, device!, io));
    return 0;
  } catch (error) {
    if (error instanceof DevicesFault || (error as { syscall?: string }).syscall !== undefined) {
      io.stderr(`${options.devices}: ${(error as Error).message}`);
      return 2;
    }
    if (!(error instanceof Difference)) throw error;
    io.stdout(`✗ 不符 Difference — ${error.message}`);
    return 1;
  }
}

function optionsOf(args: string[]): { url: string; devices: string } | undefined {
  try {
    const { values } = parseArgs({ args, options: { url: { type: 'string' }, devices: { type: 'string' } } });
    const url = (values.url ?? `http://127.0.0.1:${process.env['PORT'] || '8080'}`).replace(/\/+$/, '');
    return { url: new URL(url).origin, devices: values.devices ?? join(import.meta.dirname, 'demo-data/devices.csv') };
  } catch {
    return undefined;
  }
}

function stageFor(url: string, device: Stage['device'], io: Io): Stage {
  const batch = `D${randomBytes(4).toString('hex').toUpperCase()}`;
  const tally = { compared: 0, refused: 0 };
  return {
    api: apiClient({ url, key: `demo-${batch}`, password: demoPassword, onWaiting: () => io.stderr(waiting(url)) }),
    batch,
    device,
    tally,
    tell: (zh, en) => io.stdout(`${zh}  ${en}`),
    expect(what, is, should) {
      tally.compared++;
      if (JSON.stringify(is) !== JSON.stringify(should)) throw new Difference(what, is, should);
    },
  };
}

if (import.meta.main) {
  process.exitCode = await demo(process.argv.slice(2), {
    stdout: (line) => console.log(line),
    stderr: (line) => console.error(line),
  });
}
