import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { findDecision, isDmnRefusal, parseDmn } from '../../domain/dmn/index.ts';
import { compileExpression, isRefusal } from '../../domain/feel/index.ts';
import type { Moddle } from '../../domain/sop/parse.ts';
import { sopFiles, sopIds } from './sop-folder.ts';
import { everything, many, one, ours, type SopModel, sopModel } from './sop-model.ts';

const roles = new Set(
  'planner operator inspector quality-engineer quality-manager releaser warehouse regulatory service-engineer hospital dealer complaint-handler recall-coordinator compliance auditor administrator'.split(
    ' ',
  ),
);
const models = new Map<string, SopModel>();
const model = (id: string) => models.get(id) as SopModel;
const commaList = (text: unknown) => (typeof text === 'string' && text !== '' ? text.split(',') : []);

beforeAll(async () => {
  for (const id of sopIds) models.set(id, await sopModel(id));
});

it('the SOPs of a device’s life are there', () => {
  expect(sopIds).toEqual(
    'batch-release complaint incoming-inspection inspection installation maintenance nonconformance production recall recall-notice serial-issuance shipment'.split(
      ' ',
    ),
  );
});

describe.each(sopIds)('the rules of %s', (id) => {
  it('sop.yaml holds id, titles and version, and nothing else', () => {
    const { process } = model(id);
    const described = parse(sopFiles(id)['sop.yaml'] ?? '') as Record<string, unknown>;
    expect(described).toEqual({
      id,
      title: { zh: process['name'], en: process['nameEn'] },
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    });
  });

  it('names only roles that there are', () => {
    const named = everything(model(id).process).flatMap((element) => [
      ...commaList(element['roles']),
      ...commaList(element['starters']),
    ]);
    expect(named.filter((role) => !roles.has(role))).toEqual([]);
  });

  it('gives every task of a person roles, a form and a due time', () => {
    for (const task of model(id).nodes.filter(({ $type }) => $type === 'bpmn:UserTask')) {
      const [assignment] = ours(task, 'vouch:Assignment');
      expect([
        task.id,
        commaList(assignment?.['roles']).length > 0,
        assignment?.['due'] !== undefined,
        ours(task, 'vouch:Form').length,
      ]).toEqual([task.id, true, true, 1]);
    }
  });

  it('signs in Chinese and English, by roles that may do the task', () => {
    for (const task of model(id).nodes) {
      for (const signature of ours(task, 'vouch:Signature')) {
        expect([task.id, signature['meaning'], signature['meaningEn']]).toEqual([
          task.id,
          expect.stringMatching(/\p{Script=Han}/u),
          expect.stringMatching(/^[A-Z]/),
        ]);
        const may = commaList(ours(task, 'vouch:Assignment')[0]?.['roles']);
        expect(commaList(signature['roles'])).toEqual(expect.arrayContaining(may));
      }
    }
  });

  it('has every form that a step names, and no other', () => {
    const named = model(id).nodes.flatMap((node) => ours(node, 'vouch:Form').map((form) => String(form['ref'])));
    const there = Object.keys(sopFiles(id)).filter((name) => name.endsWith('.form.json'));
    expect([...new Set(named)].sort()).toEqual(there.sort());
  });

  it('has every decision that a step names', () => {
    for (const decision of model(id).nodes.flatMap((node) => ours(node, 'vouch:Decision'))) {
      const read = parseDmn(sopFiles(id)[String(decision['ref'])] ?? '');
      expect(isDmnRefusal(read) ? read.message.en : findDecision(read, String(decision['decision']))?.name).toBe(
        decision['decision'],
      );
    }
  });

  it('excludes by duties only steps that people do', () => {
    for (const duty of everything(model(id).process).filter(({ $type }) => $type === 'vouch:Duty')) {
      for (const step of commaList(duty['steps'])) {
        const [sop, element] = step.includes(':') ? step.split(':') : [id, step];
        expect([step, model(sop ?? '').nodes.find((node) => node.id === element)?.$type]).toEqual([step, 'bpmn:UserTask']);
      }
      expect([duty['over'], duty['key'] !== undefined]).toEqual([duty['over'], duty['over'] !== 'run']);
    }
  });

  it('is written in FEEL that compiles', () => {
    const sources = everything(model(id).process).flatMap(expressionsOf);
    expect(sources.length).toBeGreaterThan(0);
    const faults = sources.flatMap((source) => {
      const compiled = compileExpression(source.replace(/^=/, ''), 'feel');
      return isRefusal(compiled) ? [`${source}: ${compiled.message.en}`] : [];
    });
    expect(faults).toEqual([]);
  });
});

it('every message that one SOP throws is awaited by one, and the other way round', () => {
  const thrown = new Set<string>();
  const caught = new Set<string>();
  for (const { nodes } of models.values()) {
    for (const node of nodes) {
      const message = one(node, 'messageRef') ?? one(many(node, 'eventDefinitions')[0], 'messageRef');
      if (message) (isThrow(node) ? thrown : caught).add(String(message['name']));
    }
  }
  // A complaint comes from outside, over the API.
  caught.delete('complaint-received');
  expect([...thrown].sort()).toEqual([...caught].sort());
});

const isThrow = ({ $type }: Moddle) => ['bpmn:IntermediateThrowEvent', 'bpmn:EndEvent', 'bpmn:SendTask'].includes($type);

/** Attributes of our extension with a leading `=`, and the bodies of conditions and timers. */
function expressionsOf(element: Moddle): string[] {
  const texts = Object.values(element).filter((value): value is string => typeof value === 'string');
  if (element.$type === 'bpmn:FormalExpression') return texts.filter((text) => text.startsWith('='));
  return element.$type.startsWith('vouch:') ? texts.filter((text) => text.startsWith('=')) : [];
}
