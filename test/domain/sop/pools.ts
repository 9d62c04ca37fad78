import { catching, message, starting } from '../engine/diagram-parts.ts';
import { flowsXml, tags } from '../engine/diagram.ts';

/** Two pools, `A` with process `p` and `B` with process `q`, and what the collaboration holds beside them. */
export function pools(between: string, p: { nodes: string; flows: string }, q: { nodes: string; flows: string }): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions" targetNamespace="urn:test">
<message id="ms" name="M"/>
<collaboration id="c"><participant id="A" processRef="p"/><participant id="B" processRef="q"/><participant id="C"/>${between}</collaboration>
<process id="p" isExecutable="true">${p.nodes}${flowsXml(p.flows)}</process>
<process id="q" isExecutable="true">${q.nodes}${flowsXml(q.flows)}</process></definitions>`;
}

/**
 * The two pools of most rules on message flows: `s` start, `t` task, `g` gateway, `h` throw and `e` end in one; `m` message start,
 * `u` task, `w` message catch and `z` end in the other.
 */
export function twoPools(between: string): string {
  return pools(
    between,
    { nodes: tags('start:s task:t and:g throw:h end:e'), flows: 's > t > g > h > e' },
    { nodes: starting('m', message) + tags('task:u end:z') + catching('w', message), flows: 'm > u > w > z' },
  );
}
