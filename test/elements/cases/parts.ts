import { eventSub, expr, starting } from '../../domain/engine/diagram-parts.ts';

/** XML that the cases of several elements share, beside `test/domain/engine/diagram-parts.ts`. */
export const condition = (source: string) =>
  `<conditionalEventDefinition>${expr('condition', source)}</conditionalEventDefinition>`;
export const date = (source: string) => `<timerEventDefinition>${expr('timeDate', source)}</timerEventDefinition>`;
export const cycle = (source: string) => `<timerEventDefinition>${expr('timeCycle', source)}</timerEventDefinition>`;
export const script = (id: string, source: string, inside = '') =>
  `<scriptTask id="${id}" scriptFormat="feel">${inside}<script>${source.replaceAll('<', '&lt;')}</script></scriptTask>`;
export const cancelled = '<cancelEventDefinition/>';
export const terminated = '<terminateEventDefinition/>';
export const link = (name: string) => `<linkEventDefinition name="${name}"/>`;
export const transaction = (id: string, inside: string) => `<transaction id="${id}">${inside}</transaction>`;

/** A service task that asks the operation `answer` for what `fields` say; it sets them as variables. */
export const calling = (id: string, fields: Record<string, string>, operation = 'answer', inside = '') =>
  `<serviceTask id="${id}"><extensionElements><vouch:call operation="${operation}">${Object.entries(fields)
    .map(([field, value]) => `<vouch:set field="${field}" value="${value.replaceAll('"', '&quot;')}"/>`)
    .join('')}</vouch:call></extensionElements>${inside}</serviceTask>`;

/** An event sub-process whose start does not end its scope. */
export const besides = (id: string, start: string, event: string, inside: string, attributes = '') =>
  eventSub(id, starting(start, event, `isInterrupting="false" ${attributes}`), inside);

export const process = (id: string, inside: string, attributes = 'isExecutable="true"') =>
  `<process id="${id}" ${attributes}>${inside}</process>`;
export const flow = (source: string, target: string) =>
  `<sequenceFlow id="${source}_${target}" sourceRef="${source}" targetRef="${target}"/>`;
