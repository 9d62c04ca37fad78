import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { settingNames } from '../../domain/settings.ts';
import { composeFault } from './compose-schema.ts';

type Service = { command?: string[]; environment?: Record<string, string> };

const text = readFileSync(join(import.meta.dirname, '../../docker-compose.yml'), 'utf8');
const compose = parse(text, { merge: true }) as { services: Record<string, Service> };

describe('docker-compose.yml', () => {
  it('follows the Compose schema', () => {
    expect(composeFault(compose)).toBeUndefined();
  });

  it('is refused by that schema once it is wrong', () => {
    expect(composeFault({ services: { api: { imago: 'vouch' } } })).toMatch(/additional properties/);
  });

  it('gives our services only settings that exist, and the owner of the tables to one of them', () => {
    const ours = Object.entries(compose.services).filter(([, service]) => service.environment?.['DATABASE_URL'] !== undefined);
    expect(ours.map(([name]) => name)).toEqual(['prepare', 'api', 'worker']);
    for (const [, service] of ours) expect(settingNames).toEqual(expect.arrayContaining(Object.keys(service.environment ?? {})));
    const owners = ours.filter(([, service]) => service.environment?.['DATABASE_MAINTENANCE_URL'] !== undefined);
    expect(owners.map(([name]) => name)).toEqual(['prepare']);
  });
});
