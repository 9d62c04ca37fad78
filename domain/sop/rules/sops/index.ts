import type { Rule } from '../../check/rule.ts';
import { captureEventUnknown } from './capture-event-unknown.ts';
import { dutyKindUnknown } from './duty-kind-unknown.ts';
import { dutyNamesItself } from './duty-names-itself.ts';
import { dutyStepNotDoneByPerson } from './duty-step-not-done-by-person.ts';
import { dutyStepUnknown } from './duty-step-unknown.ts';
import { dutyWithoutSteps } from './duty-without-steps.ts';
import { formUnknown } from './form-unknown.ts';
import { nameEnMissing } from './name-en-missing.ts';
import { nameMissing } from './name-missing.ts';
import { recordActUnknown } from './record-act-unknown.ts';
import { roleUnknown } from './role-unknown.ts';
import { signatureCount } from './signature-count.ts';
import { signatureWithoutMeaning } from './signature-without-meaning.ts';
import { signatureWithoutRoles } from './signature-without-roles.ts';
import { stepWithoutRoles } from './step-without-roles.ts';

export const sopsRules: readonly Rule[] = [
  roleUnknown,
  formUnknown,
  recordActUnknown,
  captureEventUnknown,
  dutyStepUnknown,
  dutyStepNotDoneByPerson,
  dutyNamesItself,
  dutyWithoutSteps,
  dutyKindUnknown,
  signatureWithoutRoles,
  signatureWithoutMeaning,
  signatureCount,
  stepWithoutRoles,
  nameMissing,
  nameEnMissing,
];
