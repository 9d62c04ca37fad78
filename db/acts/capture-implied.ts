import { isRefused, type Refused } from '../../domain/record/refusal.ts';
import type { EventDraft } from '../../domain/trace/capture.ts';
import type { Tx } from '../connection.ts';
import { captureEvent } from '../event-store.ts';
import type { ActContext } from '../perform-act.ts';

/**
 * Captures the events that an act implies, so that genealogy and whereabouts never depend on what a diagram declares. A
 * step that declares an event of the same type and business step speaks for itself.
 */
export async function captureImplied(tx: Tx, context: ActContext, drafts: EventDraft[]): Promise<Refused | undefined> {
  const declared = context.captures ?? [];
  for (const [n, draft] of drafts.entries()) {
    if (declared.some((one) => one['type'] === draft['type'] && one['bizStep'] === draft['bizStep'])) continue;
    const captured = await captureEvent(tx, draft, { ...context, key: `${context.key}:implied:${n}` });
    if (isRefused(captured)) return captured;
  }
  return undefined;
}
