import { type ActRule, type Allowed, allowedAct } from '../acts/act-rule.ts';
import type { SopVersionItem } from './sop.ts';

interface Looked {
  status: string;
  isAuthor: boolean;
}

/** What may be done with a version of an SOP, by its state. */
const sopActs: Record<'release', ActRule<Looked>> = {
  release: {
    states: ['draft'],
    otherwise: 'vouch.sop.why.notDraft',
    conditions: [{ holds: ({ isAuthor }) => !isAuthor, otherwise: 'vouch.sop.why.author' }],
  },
};

export function sopAct(act: 'release', { status, author }: Pick<SopVersionItem, 'status' | 'author'>, user: string): Allowed {
  return allowedAct(sopActs[act], { status, isAuthor: author === user });
}
