import type { Rule } from '../../check/rule.ts';
import { assignmentInformal } from './assignment-informal.ts';
import { conditionConstant } from './condition-constant.ts';
import { conditionEmpty } from './condition-empty.ts';
import { conditionLanguage } from './condition-language.ts';
import { conditionNotFeel } from './condition-not-feel.ts';
import { conditionNotJuel } from './condition-not-juel.ts';
import { expressionEmpty } from './expression-empty.ts';
import { expressionInformal } from './expression-informal.ts';
import { expressionNotFeel } from './expression-not-feel.ts';
import { timeInformal } from './time-informal.ts';

export const expressionsRules: readonly Rule[] = [
  conditionNotFeel,
  conditionNotJuel,
  conditionLanguage,
  conditionConstant,
  conditionEmpty,
  expressionNotFeel,
  expressionInformal,
  timeInformal,
  assignmentInformal,
  expressionEmpty,
];
