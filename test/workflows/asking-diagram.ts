import { diagram, flows } from '../diagram.ts';

/**
 * Two tasks at once: after the first a call; after the other one more task, or the end of everything. The call has attempts
 * enough for each that a hanging worker may be given.
 */
export const askingDiagram = diagram(
  'asking',
  `<bpmn:startEvent id="start" /><bpmn:parallelGateway id="both" />
   <bpmn:userTask id="begin" /><bpmn:userTask id="beside" />
   <bpmn:serviceTask id="ask"><bpmn:extensionElements><vouch:call operation="partner" result="answer" />
     <vouch:retry attempts="30" initial="PT0.05S" timeout="PT3S" /></bpmn:extensionElements></bpmn:serviceTask>
   <bpmn:exclusiveGateway id="which" default="on" /><bpmn:userTask id="after" /><bpmn:userTask id="next" />
   <bpmn:endEvent id="over"><bpmn:terminateEventDefinition /></bpmn:endEvent>
   <bpmn:sequenceFlow id="on" sourceRef="which" targetRef="next" />
   <bpmn:sequenceFlow id="stop" sourceRef="which" targetRef="over"><bpmn:conditionExpression>=stop</bpmn:conditionExpression></bpmn:sequenceFlow>
   ${flows('start>both', 'both>begin', 'both>beside', 'begin>ask', 'ask>after', 'beside>which')}`,
);
