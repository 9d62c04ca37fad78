import type { Rule } from '../check/rule.ts';
import { activitiesRules } from './activities/index.ts';
import { boundaryEventsRules } from './boundary-events/index.ts';
import { collaborationsRules } from './collaborations/index.ts';
import { compensationRules } from './compensation/index.ts';
import { dataRules } from './data/index.ts';
import { decisionsRules } from './decisions/index.ts';
import { documentRules } from './document/index.ts';
import { eventsRules } from './events/index.ts';
import { expressionsRules } from './expressions/index.ts';
import { flowsRules } from './flows/index.ts';
import { gatewaysRules } from './gateways/index.ts';
import { processesRules } from './processes/index.ts';
import { sopsRules } from './sops/index.ts';

/** Every rule, in the order in which their findings are told. */
export const rules: readonly Rule[] = [
  ...documentRules,
  ...flowsRules,
  ...expressionsRules,
  ...processesRules,
  ...eventsRules,
  ...boundaryEventsRules,
  ...compensationRules,
  ...gatewaysRules,
  ...activitiesRules,
  ...collaborationsRules,
  ...dataRules,
  ...sopsRules,
  ...decisionsRules,
];
