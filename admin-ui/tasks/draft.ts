import type { Values } from '../../domain/form/index.ts';

const nameOf = (task: string) => `vouch.draft.${task}`;

/** What was entered in a task's form and not yet submitted, in this tab; undefined where nothing was. */
export function readDraft(task: string): Values | undefined {
  const text = sessionStorage.getItem(nameOf(task));
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as Values;
  } catch {
    return undefined;
  }
}

export function keepDraft(task: string, values: Values): void {
  sessionStorage.setItem(nameOf(task), JSON.stringify(values));
}

export function dropDraft(task: string): void {
  sessionStorage.removeItem(nameOf(task));
}
