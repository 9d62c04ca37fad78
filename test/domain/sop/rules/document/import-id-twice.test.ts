import { diagram, tags } from '../../../engine/diagram.ts';
import { importIdTwice } from '../../../../../domain/sop/rules/document/import-id-twice.ts';
import { ruleTable } from '../../rule-table.ts';

const MODEL = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const other = `<definitions xmlns="${MODEL}" targetNamespace="urn:test" id="o"><process id="p"/></definitions>`;
const importing = `<import importType="${MODEL}" location="other.bpmn" namespace="urn:test"/>`;
const steps = [tags('start:s task:t end:e'), 's > t > e', importing] as const;

ruleTable(importIdTwice, {
  sound: [['ids of its own', diagram(...steps, 'q')]],
  broken: [['one id in two files of one namespace', diagram(...steps), ['p']]],
  known: { imports: new Map([['other.bpmn', other]]) },
});
