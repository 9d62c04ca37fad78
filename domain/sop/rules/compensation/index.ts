import type { Rule } from '../../check/rule.ts';
import { compensationActivityAlone } from './compensation-activity-alone.ts';
import { compensationActivityElsewhere } from './compensation-activity-elsewhere.ts';
import { compensationActivityHidden } from './compensation-activity-hidden.ts';
import { compensationActivityNotOne } from './compensation-activity-not-one.ts';
import { compensationActivityUnknown } from './compensation-activity-unknown.ts';
import { compensationActivityUnmarked } from './compensation-activity-unmarked.ts';
import { compensationBoundaryFlow } from './compensation-boundary-flow.ts';
import { compensationBoundaryHandler } from './compensation-boundary-handler.ts';
import { compensationBoundaryHandlers } from './compensation-boundary-handlers.ts';
import { compensationBoundaryInterrupts } from './compensation-boundary-interrupts.ts';
import { compensationBoundaryTwice } from './compensation-boundary-twice.ts';

export const compensationRules: readonly Rule[] = [
  compensationBoundaryFlow,
  compensationBoundaryHandler,
  compensationBoundaryHandlers,
  compensationBoundaryTwice,
  compensationBoundaryInterrupts,
  compensationActivityUnmarked,
  compensationActivityAlone,
  compensationActivityElsewhere,
  compensationActivityUnknown,
  compensationActivityNotOne,
  compensationActivityHidden,
];
