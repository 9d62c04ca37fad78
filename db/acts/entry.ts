import type { Json } from '../../domain/json.ts';
import { type AuditEntry, systemActor } from '../audit-log.ts';
import type { ActContext } from '../perform-act.ts';

/** Who does an act; the system, where no person stands behind it. */
export const actorOf = (context: ActContext) => context.actor ?? systemActor;

/** The audit entry of a record that an act has made or changed. */
export function entry(
  context: ActContext,
  action: string,
  id: string,
  changes: AuditEntry['changes'],
  reason?: string | null,
): AuditEntry {
  return {
    actor: actorOf(context),
    action,
    record: { type: action.slice(0, action.indexOf('.')), id },
    changes,
    reason: reason ?? undefined,
    businessAt: context.at,
    sop: context.sop || undefined,
    version: context.version || undefined,
    run: context.run || undefined,
    element: context.element || undefined,
  };
}

/** The changes of a record that is new. */
export function created(fields: Record<string, Json | undefined>): AuditEntry['changes'] {
  const told = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(told.map(([name, value]) => [name, { new: value }]));
}

/** What differs between two states of a record. */
export function changed(old: Record<string, Json | undefined>, now: Record<string, Json | undefined>): AuditEntry['changes'] {
  const different = Object.keys(now).filter((name) => JSON.stringify(old[name] ?? null) !== JSON.stringify(now[name] ?? null));
  return Object.fromEntries(different.map((name) => [name, { old: old[name] ?? null, new: now[name] ?? null }]));
}
