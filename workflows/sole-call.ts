import type { Command } from '../domain/engine/command.ts';
import type { Turn } from '../domain/engine/ports.ts';

type Call = Extract<Command, { type: 'call' }>;

/** The call of a turn that makes one call and else only notes what was entered and left, without a timer to be set. */
export function soleCall({ event, patch, commands }: Turn): Call | undefined {
  const [call, ...others] = commands.filter((command): command is Call => command.type === 'call');
  // the subscription by which a message has come is taken already
  const own = event.type === 'message' ? event.subscription : undefined;
  const isPlain = commands.every(
    (command) =>
      command.type === 'call' || command.type === 'note' || (command.type === 'unsubscribe' && command.subscription === own),
  );
  return isPlain && others.length === 0 && !patch.timers ? call : undefined;
}
