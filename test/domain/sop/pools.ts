import { flowsXml } from '../engine/diagram.ts';

/** Two pools, `A` with process `p` and `B` with process `q`, and what the collaboration holds beside them. */
export function pools(between: string, p: { nodes: string; flows: string }, q: { nodes: string; flows: string }): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions" targetNamespace="urn:test">
<message id="ms" name="M"/>
<collaboration id="c"><participant id="A" processRef="p"/><participant id="B" processRef="q"/><participant id="C"/>${between}</collaboration>
<process id="p" isExecutable="true">${p.nodes}${flowsXml(p.flows)}</process>
<process id="q" isExecutable="true">${q.nodes}${flowsXml(q.flows)}</process></definitions>`;
}
