import type { Rule } from '../../check/rule.ts';
import { bindingItem } from './binding-item.ts';
import { callDataMismatch } from './call-data-mismatch.ts';
import { callOfItself } from './call-of-itself.ts';
import { callOfOther } from './call-of-other.ts';
import { callWithoutCalled } from './call-without-called.ts';
import { callWithoutOperation } from './call-without-operation.ts';
import { calledSopUnreleased } from './called-sop-unreleased.ts';
import { completionQuantity } from './completion-quantity.ts';
import { interfaceWithoutBinding } from './interface-without-binding.ts';
import { loopInputElsewhere } from './loop-input-elsewhere.ts';
import { loopInputItem } from './loop-input-item.ts';
import { loopMaximum } from './loop-maximum.ts';
import { loopOutputItem } from './loop-output-item.ts';
import { loopWithoutEnd } from './loop-without-end.ts';
import { multiInstanceBoth } from './multi-instance-both.ts';
import { multiInstanceComplexEmpty } from './multi-instance-complex-empty.ts';
import { multiInstanceWithoutCount } from './multi-instance-without-count.ts';
import { operationInputItem } from './operation-input-item.ts';
import { operationInputSet } from './operation-input-set.ts';
import { operationOutputItem } from './operation-output-item.ts';
import { operationOutputSet } from './operation-output-set.ts';
import { receiveTaskDataOutputs } from './receive-task-data-outputs.ts';
import { receiveTaskInstantiateIncoming } from './receive-task-instantiate-incoming.ts';
import { receiveTaskItem } from './receive-task-item.ts';
import { receiveTaskOutputSet } from './receive-task-output-set.ts';
import { resourceBindingAlone } from './resource-binding-alone.ts';
import { resourceRoleBoth } from './resource-role-both.ts';
import { retryDuration } from './retry-duration.ts';
import { scriptFormatMissing } from './script-format-missing.ts';
import { scriptFormatNotMime } from './script-format-not-mime.ts';
import { scriptLanguage } from './script-language.ts';
import { sendTaskDataInputs } from './send-task-data-inputs.ts';
import { sendTaskInputSet } from './send-task-input-set.ts';
import { sendTaskItem } from './send-task-item.ts';
import { startQuantity } from './start-quantity.ts';

export const activitiesRules: readonly Rule[] = [
  multiInstanceWithoutCount,
  multiInstanceBoth,
  multiInstanceComplexEmpty,
  loopInputElsewhere,
  loopInputItem,
  loopOutputItem,
  resourceRoleBoth,
  resourceBindingAlone,
  loopWithoutEnd,
  loopMaximum,
  startQuantity,
  completionQuantity,
  callWithoutCalled,
  callOfOther,
  callOfItself,
  calledSopUnreleased,
  callDataMismatch,
  interfaceWithoutBinding,
  bindingItem,
  receiveTaskInstantiateIncoming,
  scriptLanguage,
  scriptFormatMissing,
  scriptFormatNotMime,
  operationInputSet,
  operationOutputSet,
  operationInputItem,
  operationOutputItem,
  sendTaskInputSet,
  sendTaskDataInputs,
  sendTaskItem,
  receiveTaskOutputSet,
  receiveTaskDataOutputs,
  receiveTaskItem,
  callWithoutOperation,
  retryDuration,
];
