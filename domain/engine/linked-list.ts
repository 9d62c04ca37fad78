import type { Draft } from './draft.ts';

/**
 * Doubly linked lists in the order of their making, kept in `lists` and `links`. Each step costs a fixed number of
 * entries, whatever the length. A member may stand in several lists, once in each.
 */
const link = (list: string, member: string) => `${list}|${member}`;

export function append(draft: Draft, list: string, member: string): void {
  const head = draft.get('lists', list);
  if (!head) {
    draft.put('lists', list, { first: member, last: member, size: 1 });
    draft.put('links', link(list, member), {});
    return;
  }
  const last = link(list, head.last);
  draft.put('links', last, { ...draft.get('links', last), after: member });
  draft.put('links', link(list, member), { before: head.last });
  draft.put('lists', list, { first: head.first, last: member, size: head.size + 1 });
}

export function detach(draft: Draft, list: string, member: string): void {
  const head = draft.get('lists', list);
  const own = draft.get('links', link(list, member));
  if (!head || !own) return;
  draft.remove('links', link(list, member));
  if (head.size === 1) return draft.remove('lists', list);
  if (own.before !== undefined) {
    draft.put('links', link(list, own.before), relink(draft, list, own.before, 'after', own.after));
  }
  if (own.after !== undefined) {
    draft.put('links', link(list, own.after), relink(draft, list, own.after, 'before', own.before));
  }
  draft.put('lists', list, {
    first: own.before === undefined ? (own.after ?? '') : head.first,
    last: own.after === undefined ? (own.before ?? '') : head.last,
    size: head.size - 1,
  });
}

function relink(draft: Draft, list: string, member: string, side: 'before' | 'after', to: string | undefined) {
  const { [side]: _, ...rest } = draft.get('links', link(list, member)) ?? {};
  return to === undefined ? rest : { ...rest, [side]: to };
}

export function firstOf(draft: Draft, list: string): string | undefined {
  return draft.get('lists', list)?.first;
}

export function afterOf(draft: Draft, list: string, member: string): string | undefined {
  return draft.get('links', link(list, member))?.after;
}

export function isMember(draft: Draft, list: string, member: string): boolean {
  return draft.get('links', link(list, member)) !== undefined;
}

export function sizeOf(draft: Draft, list: string): number {
  return draft.get('lists', list)?.size ?? 0;
}

/** The members as they stand now, so that the list may change while they are gone through. */
export function membersOf(draft: Draft, list: string): string[] {
  const members: string[] = [];
  for (let at = firstOf(draft, list); at !== undefined; at = afterOf(draft, list, at)) members.push(at);
  return members;
}
