import { openDatabase } from '../db/connection.ts';
import { rebuildChannel, rebuiltChannel } from '../db/relay-store.ts';
import type { CommandIo } from './command-io.ts';
import { usageFault } from './read-command-line.ts';

const rebuildOnly = { zh: 'runs 之后只能是 rebuild', en: 'runs is followed by rebuild' };
const patienceMs = 300_000;

/**
 * `vouch runs rebuild`: has every open run that Temporal does not run started again from its turn log. Needs DATABASE_URL and
 * a worker that is up.
 * @returns exit status 0 done, 1 nobody answered, 2 wrong usage
 */
export async function runs(args: string[], io: CommandIo): Promise<number> {
  const url = process.env['DATABASE_URL'];
  if (args[0] !== 'rebuild' || args.length > 1) {
    io.stderr(usageFault('runs', rebuildOnly).message);
    return 2;
  }
  if (!url) {
    io.stderr('Set DATABASE_URL to the database of the running product. 请设置 DATABASE_URL（运行中产品的数据库）。');
    return 2;
  }
  const database = await openDatabase(url, { max: 2 });
  const client = await database.pool.connect();
  try {
    const answered = new Promise<string | undefined>((resolve) => {
      client.on('notification', ({ payload }) => resolve(payload));
      setTimeout(() => resolve(undefined), patienceMs).unref();
    });
    await client.query(`listen ${rebuiltChannel}`);
    await database.query(`select pg_notify('${rebuildChannel}', '')`);
    const restored = await answered;
    if (restored === undefined) {
      io.stderr('No worker answered: start one (`npm run worker`) and try again. 没有工作进程应答：请启动后重试。');
      return 1;
    }
    io.stdout(`${restored} runs restored 已恢复 ${restored} 个流程`);
    return 0;
  } finally {
    client.release(true);
    await database.close();
  }
}
