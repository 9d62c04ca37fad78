import { diagram, flows } from '../diagram.ts';

/** A timer, then a call to a partner with a time limit, then a person: what no shipped SOP does is recorded from this. */
export const callingDiagram = diagram(
  'calling',
  `<bpmn:startEvent id="start" />
   <bpmn:intermediateCatchEvent id="wait"><bpmn:timerEventDefinition><bpmn:timeDuration>PT3S</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
   <bpmn:serviceTask id="ask"><bpmn:extensionElements><vouch:call operation="partner" result="answer" />
     <vouch:retry attempts="2" initial="PT0.05S" timeout="PT5S" /></bpmn:extensionElements></bpmn:serviceTask>
   <bpmn:boundaryEvent id="late" attachedToRef="ask"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
   <bpmn:userTask id="after" />
   ${flows('start>wait', 'wait>ask', 'ask>after', 'late>after')}`,
);
