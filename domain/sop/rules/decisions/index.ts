import type { Rule } from '../../check/rule.ts';
import { decisionCircular } from './decision-circular.ts';
import { decisionFaulty } from './decision-faulty.ts';
import { decisionFileMissing } from './decision-file-missing.ts';
import { decisionImportsItself } from './decision-imports-itself.ts';
import { decisionNowhere } from './decision-nowhere.ts';
import { decisionUnknown } from './decision-unknown.ts';
import { decisionUnreadable } from './decision-unreadable.ts';

export const decisionsRules: readonly Rule[] = [
  decisionFileMissing,
  decisionUnknown,
  decisionNowhere,
  decisionCircular,
  decisionImportsItself,
  decisionUnreadable,
  decisionFaulty,
];
