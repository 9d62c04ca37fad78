import type { InstanceId } from './event.ts';
import { toText } from './expression.ts';
import type { CompiledEvent } from './node.ts';
import type { Turn } from './turn.ts';
import { scopeAt } from './variables.ts';

/** The message's or signal's name, or the error's or escalation's code, as an instance sees it; undefined where it has none. */
export function eventName(turn: Turn, id: InstanceId, { plan, nameOf }: CompiledEvent): string | undefined {
  return nameOf ? toText(nameOf(scopeAt(turn, id), turn.env)) : plan.name;
}
