import { z } from 'zod';

const address = /^[^\s:/]+:\d{1,5}$/;
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });

/**
 * What the environment may say, by the names of its variables; `.env.example` explains each. Absent and empty are the
 * same. With DATABASE_URL the launcher starts no Postgres, with TEMPORAL_ADDRESS no Temporal.
 */
const settingsSchema = z.object({
  VOUCH_DATA: z.string().default('.vouch'),
  VOUCH_HOST: z.union([z.hostname(), z.ipv4(), z.ipv6()]).default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().min(1).max(65_535))
    .default(8080),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_MAINTENANCE_URL: postgresUrl.optional(),
  TEMPORAL_ADDRESS: z.string().regex(address).optional(),
  TEMPORAL_NAMESPACE: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
    .default('default'),
  VOUCH_DEMO: z.enum(['0', '1']).default('0'),
});

/** The checked settings, by the names of their variables. */
export type Settings = z.infer<typeof settingsSchema>;

/** Settings of which some must be there. */
export type SettingsWith<Name extends keyof Settings> = Settings & { [Each in Name]-?: NonNullable<Settings[Each]> };

/** A variable whose value cannot be used, and what to write instead, in one line per language. */
export type SettingsFault = { variable: keyof Settings; en: string; zh: string };

/** The names of all variables that are read. */
export const settingNames = Object.keys(settingsSchema.shape) as (keyof Settings)[];

/**
 * Checks the environment: the settings with their defaults, or every fault in it. The `required` variables must be
 * given; a part that runs alone requires DATABASE_URL and TEMPORAL_ADDRESS.
 */
export function readSettings<Required extends keyof Settings = never>(
  env: Record<string, string | undefined>,
  required: readonly Required[] = [],
): { ok: true; settings: SettingsWith<Required> } | { ok: false; faults: SettingsFault[] } {
  const given = Object.fromEntries(
    settingNames.flatMap((name) => {
      const value = env[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  const needed: (keyof Settings)[] = [...required];
  if (given['DATABASE_MAINTENANCE_URL'] !== undefined) needed.push('DATABASE_URL');
  const read = settingsSchema.safeParse(given);
  const wrong = new Set([
    ...(read.error?.issues ?? []).map((issue) => issue.path[0]),
    ...needed.filter((name) => given[name] === undefined),
  ]);
  if (read.success && wrong.size === 0) return { ok: true, settings: read.data as SettingsWith<Required> };
  return { ok: false, faults: settingNames.filter((name) => wrong.has(name)).map((name) => faultIn(name, given[name])) };
}

/** What to write, by variable. */
const EXPECTED: Record<keyof Settings, { en: string; zh: string }> = {
  VOUCH_DATA: { en: 'a folder, e.g. VOUCH_DATA=.vouch', zh: '一个目录，例如 VOUCH_DATA=.vouch' },
  VOUCH_HOST: {
    en: 'the host name or IP address to listen on, e.g. VOUCH_HOST=127.0.0.1',
    zh: '要监听的主机名或 IP 地址，例如 VOUCH_HOST=127.0.0.1',
  },
  PORT: { en: 'a port from 1 to 65535, e.g. PORT=8080', zh: '1 到 65535 之间的端口，例如 PORT=8080' },
  DATABASE_URL: {
    en: 'the address of the application login, e.g. DATABASE_URL=postgres://vouch_app:PASSWORD@127.0.0.1:5432/vouch',
    zh: '应用登录的数据库地址，例如 DATABASE_URL=postgres://vouch_app:密码@127.0.0.1:5432/vouch',
  },
  DATABASE_MAINTENANCE_URL: {
    en: 'the address of the login that owns the tables, e.g. DATABASE_MAINTENANCE_URL=postgres://vouch_maintenance:PASSWORD@127.0.0.1:5432/vouch',
    zh: '拥有数据表的登录的数据库地址，例如 DATABASE_MAINTENANCE_URL=postgres://vouch_maintenance:密码@127.0.0.1:5432/vouch',
  },
  TEMPORAL_ADDRESS: {
    en: 'host and port of a Temporal server, e.g. TEMPORAL_ADDRESS=127.0.0.1:7233',
    zh: 'Temporal 服务器的主机和端口，例如 TEMPORAL_ADDRESS=127.0.0.1:7233',
  },
  TEMPORAL_NAMESPACE: {
    en: 'a namespace of letters, digits, dots, hyphens and underscores, e.g. TEMPORAL_NAMESPACE=default',
    zh: '由字母、数字、点、连字符和下划线组成的命名空间，例如 TEMPORAL_NAMESPACE=default',
  },
  VOUCH_DEMO: { en: '1 or 0, e.g. VOUCH_DEMO=1', zh: '1 或 0，例如 VOUCH_DEMO=1' },
};

function faultIn(variable: keyof Settings, value: string | undefined): SettingsFault {
  const { en, zh } = EXPECTED[variable];
  // An address may hold a password, which does not belong on a terminal.
  const shown = value === undefined || value.includes('@') ? variable : `${variable} "${value}"`;
  if (value === undefined) return { variable, en: `${variable} is missing: write ${en}.`, zh: `缺少 ${variable}：请写 ${zh}。` };
  return { variable, en: `${shown} cannot be used: write ${en}.`, zh: `${shown} 无效：请写 ${zh}。` };
}

/** Where a browser on the same machine finds the console. */
export function consoleUrl({ VOUCH_HOST: host, PORT: port }: Pick<Settings, 'VOUCH_HOST' | 'PORT'>): string {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}/`;
}
