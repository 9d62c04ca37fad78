/** A piece of a diagram between two flows: where it is entered, where it is left, and its XML. */
export interface Piece {
  enter: string;
  leave: string;
  xml: string;
  /** What belongs beside the process: messages, errors, other processes; written once. */
  beside?: string;
}

export function flow(source: string, target: string, condition?: string): string {
  const id = `${source}_${target}${condition === undefined ? '' : '_if'}`;
  const body =
    condition === undefined ? '' : `<conditionExpression xsi:type="tFormalExpression">${condition}</conditionExpression>`;
  return `<sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}">${body}</sequenceFlow>`;
}

/** The pieces one after another, between a start and an end. */
export function inARow(pieces: Piece[]): string {
  const places = [{ leave: 'Start' }, ...pieces];
  const flows = pieces.map(({ enter }, n) => flow(places[n]!.leave, enter));
  const last = flow(places.at(-1)!.leave, 'End');
  return `<startEvent id="Start" />${pieces.map(({ xml }) => xml).join('')}<endEvent id="End" />${flows.join('')}${last}`;
}

/** A whole file with one executable process. */
export function diagram(body: string, beside = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:vouch="urn:vouch:bpmn:1.0" id="definitions" targetNamespace="urn:vouch:bench:elements">
${beside}<process id="process" isExecutable="true">${body}</process></definitions>`;
}
