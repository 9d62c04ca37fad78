import { adHocSubProcess } from './elements/ad-hoc-sub-process.ts';
import { boundaryEvent } from './elements/boundary-event.ts';
import { businessRuleTask } from './elements/business-rule-task.ts';
import { callActivity } from './elements/call-activity.ts';
import { complexGateway } from './elements/complex-gateway.ts';
import { endEvent } from './elements/end-event.ts';
import { eventBasedGateway } from './elements/event-based-gateway.ts';
import { exclusiveGateway } from './elements/exclusive-gateway.ts';
import { inclusiveGateway } from './elements/inclusive-gateway.ts';
import { intermediateCatchEvent } from './elements/intermediate-catch-event.ts';
import { intermediateThrowEvent } from './elements/intermediate-throw-event.ts';
import { parallelGateway } from './elements/parallel-gateway.ts';
import { process } from './elements/process.ts';
import { receiveTask } from './elements/receive-task.ts';
import { scriptTask } from './elements/script-task.ts';
import { sendTask } from './elements/send-task.ts';
import { serviceTask } from './elements/service-task.ts';
import { startEvent } from './elements/start-event.ts';
import { subProcess } from './elements/sub-process.ts';
import { task } from './elements/task.ts';
import { transaction } from './elements/transaction.ts';
import { userTask } from './elements/user-task.ts';
import type { BpmnElement } from './node.ts';

/** Every element that runs, by BPMN's name for it. */
export const elementTable: Readonly<Record<string, BpmnElement>> = {
  process,
  subProcess,
  transaction,
  adHocSubProcess,
  callActivity,
  task,
  userTask,
  manualTask: userTask,
  serviceTask,
  scriptTask,
  sendTask,
  receiveTask,
  businessRuleTask,
  globalTask: task,
  globalUserTask: userTask,
  globalManualTask: userTask,
  globalScriptTask: scriptTask,
  globalBusinessRuleTask: businessRuleTask,
  startEvent,
  endEvent,
  intermediateCatchEvent,
  intermediateThrowEvent,
  boundaryEvent,
  exclusiveGateway,
  parallelGateway,
  inclusiveGateway,
  complexGateway,
  eventBasedGateway,
};
