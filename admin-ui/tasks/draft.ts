import type { Values } from '../../domain/form/index.ts';

/** Whose entry it is, and of which task: stations are shared, and nobody is shown what another typed. */
export interface DraftOf {
  user: string;
  task: string;
}

const nameOf = ({ user, task }: DraftOf) => `vouch.draft.${user}/${task}`;

/** What was entered in a task's form and not yet submitted, in this tab; undefined where nothing was. */
export function readDraft(of: DraftOf): Values | undefined {
  const text = sessionStorage.getItem(nameOf(of));
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as Values;
  } catch {
    return undefined;
  }
}

export function keepDraft(of: DraftOf, values: Values): void {
  sessionStorage.setItem(nameOf(of), JSON.stringify(values));
}

export function dropDraft(of: DraftOf): void {
  sessionStorage.removeItem(nameOf(of));
}
