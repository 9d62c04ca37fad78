import type { Rule } from '../../check/rule.ts';
import { boundaryEventElsewhere } from './boundary-event-elsewhere.ts';
import { boundaryEventKind } from './boundary-event-kind.ts';
import { boundaryEventLeadsNowhere } from './boundary-event-leads-nowhere.ts';
import { boundaryEventMustInterrupt } from './boundary-event-must-interrupt.ts';
import { boundaryEventOnEventSubProcess } from './boundary-event-on-event-sub-process.ts';
import { boundaryEventOnOther } from './boundary-event-on-other.ts';
import { boundaryEventPlain } from './boundary-event-plain.ts';
import { boundaryEventSameCatch } from './boundary-event-same-catch.ts';
import { boundaryEventUnattached } from './boundary-event-unattached.ts';
import { cancelBoundaryOutsideTransaction } from './cancel-boundary-outside-transaction.ts';

export const boundaryEventsRules: readonly Rule[] = [
  boundaryEventUnattached,
  boundaryEventSameCatch,
  boundaryEventOnOther,
  boundaryEventOnEventSubProcess,
  boundaryEventElsewhere,
  boundaryEventKind,
  boundaryEventPlain,
  boundaryEventLeadsNowhere,
  boundaryEventMustInterrupt,
  cancelBoundaryOutsideTransaction,
];
