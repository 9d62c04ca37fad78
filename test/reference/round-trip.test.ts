import { describe, expect, it } from '@jest/globals';
import { isParseRefusal, type Moddle, parseBpmn } from '../../domain/sop/parse.ts';
import { types } from './descriptor.ts';
import { allProperties, plain, wholeModel, written } from './whole-model.ts';

async function read(xml: string): Promise<{ definitions: Moddle; warnings: string[] }> {
  const parsed = await parseBpmn(xml);
  if (isParseRefusal(parsed)) throw new Error(parsed.message.en);
  return parsed;
}

/** What bpmn-moddle knows of the standard's model and its file format has no place for. */
const nowhere = ['bpmn:ExtensionDefinition', 'bpmn:ExtensionAttributeDefinition'];
const concrete = types.filter(({ name, isAbstract }) => !isAbstract && !nowhere.includes(name)).map(({ name }) => name);

describe('what a file carries survives reading and writing', () => {
  it.each(concrete)('%s with all that it may have, foreign attributes and elements among it', async (type) => {
    const whole = await wholeModel(type);
    if (!whole) throw new Error(`${type}: no place`);
    const { definitions, warnings } = await read(whole.xml);
    expect(warnings).toEqual([]);
    const again = await read(await written(definitions));
    expect(plain(again.definitions)).toEqual(plain(definitions));
    const found = find(definitions, type, whole.filled)!;
    const lost = allProperties(type).filter(({ name }) => whole.filled[name] !== undefined && found?.[name] === undefined);
    expect(lost.map(({ name }) => name)).toEqual([]);
  });
  it('what has no place in a file', async () => {
    expect(await Promise.all(nowhere.map((type) => wholeModel(type)))).toEqual([undefined, undefined]);
  });
});

/** An element without an id is known by the foreign attribute that the filled one has. */
const isFilled = ({ $attrs = {} }: Moddle) => '@other:note' in $attrs || 'other:note' in $attrs;

function find(element: unknown, type: string, like: Moddle, seen = new Set<unknown>()): Moddle | undefined {
  if (typeof element !== 'object' || element === null || seen.has(element)) return undefined;
  seen.add(element);
  if (Array.isArray(element)) return element.map((one) => find(one, type, like, seen)).find((one) => one !== undefined);
  const one = element as Moddle;
  if (one.$type === type && one.id === like.id && (one.id !== undefined || isFilled(one))) return one;
  return Object.entries(one)
    .filter(([name]) => name !== '$parent')
    .map(([, value]) => find(value, type, like, seen))
    .find((each) => each !== undefined);
}
