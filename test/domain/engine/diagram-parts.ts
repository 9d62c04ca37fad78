/** XML of flow nodes and event definitions that tests put together; the declared names are in `named`. */
export const sub = (id: string, inside: string, attributes = '') => `<subProcess id="${id}" ${attributes}>${inside}</subProcess>`;
export const mi = (inside: string, attributes = '') =>
  `<multiInstanceLoopCharacteristics ${attributes}>${inside}</multiInstanceLoopCharacteristics>`;
export const expr = (tag: string, source: string) =>
  `<${tag} xsi:type="tFormalExpression">${source.replaceAll('<', '&lt;')}</${tag}>`;
export const on = (host: string, id: string, event: string, attributes = '') =>
  `<boundaryEvent id="${id}" attachedToRef="${host}" ${attributes}>${event}</boundaryEvent>`;
export const timer = (duration: string) => `<timerEventDefinition>${expr('timeDuration', duration)}</timerEventDefinition>`;
export const catching = (id: string, event: string) => `<intermediateCatchEvent id="${id}">${event}</intermediateCatchEvent>`;
export const throwing = (id: string, event: string) => `<intermediateThrowEvent id="${id}">${event}</intermediateThrowEvent>`;
export const ending = (id: string, event: string) => `<endEvent id="${id}">${event}</endEvent>`;
export const starting = (id: string, event: string, attributes = '') =>
  `<startEvent id="${id}" ${attributes}>${event}</startEvent>`;
export const named =
  '<signal id="sg" name="S"/><message id="ms" name="M"/><error id="er" errorCode="E"/><escalation id="es" escalationCode="X"/>';
export const signal = '<signalEventDefinition signalRef="sg"/>';
export const message = '<messageEventDefinition messageRef="ms"/>';
export const error = '<errorEventDefinition errorRef="er"/>';
export const anyError = '<errorEventDefinition/>';
export const escalation = '<escalationEventDefinition escalationRef="es"/>';
export const compensate = (attributes = '') => `<compensateEventDefinition ${attributes}/>`;
export const non = 'cancelActivity="false"';
export const eventSub = (id: string, start: string, inside: string) => sub(id, start + inside, 'triggeredByEvent="true"');
export const comp = (host: string, id: string) => on(host, id, compensate());
export const undo = (id: string) => `<serviceTask id="${id}" isForCompensation="true"/>`;
export const tie = (from: string, to: string) =>
  `<association id="${from}_${to}" associationDirection="One" sourceRef="${from}" targetRef="${to}"/>`;
