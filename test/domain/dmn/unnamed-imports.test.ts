import { describe, expect, it } from '@jest/globals';
import { evaluateDecision } from '../../../domain/dmn/index.ts';
import { toPlainJson } from '../../../domain/feel/index.ts';
import { decision, dmnFile, env, input, literal, modelOf } from './dmn-file.ts';

describe('imports without a name', () => {
  const unnamed = (namespace: string) => `<import name="" namespace="${namespace}"/>`;
  const type = (name: string, of: string) => `<itemDefinition name="${name}"><typeRef>${of}</typeRef></itemDefinition>`;
  const text = (name: string, from: string) => decision(name, literal(`"${from}.${name}"`));
  const sources = new Map([
    ['urn:one', dmnFile(type('T', 'number') + type('U', 'number') + text('x', 'one') + text('z', 'one'), 'urn:one')],
    ['urn:two', dmnFile(unnamed('urn:deep') + type('U', 'string') + text('z', 'two') + text('only', 'two'), 'urn:two')],
    ['urn:deep', dmnFile(type('V', 'boolean') + text('z', 'deep') + text('far', 'deep') + input('size', 'number'), 'urn:deep')],
  ]);
  const requires = (...hrefs: string[]) =>
    hrefs.map((href) => `<informationRequirement><requiredDecision href="${href}"/></informationRequirement>`).join('');
  const model = modelOf(
    dmnFile(
      `${unnamed('urn:one')}${unnamed('urn:two')}${type('T', 'string')}${text('x', 'own')}
      <decision id="D" name="D">${requires('urn:two#z', 'urn:one#z', 'urn:one#x', '#x')}${literal('x + " " + z')}</decision>
      <decision id="E" name="E">${requires('#only', '#far', '#z')}${literal('only + " " + far + " " + z')}</decision>
      ${decision('T', literal('1'), { type: 'T' })}${decision('U', literal('1'), { type: 'U' })}${decision('V', literal('1'), { type: 'V' })}`,
    ),
    sources,
  );

  it.each([
    ['D', '"own.x one.z"'],
    ['E', '"two.only deep.far one.z"'],
    ['T', 'null'],
    ['U', '1'],
    ['V', 'null'],
    ['far', '"deep.far"'],
  ])('count as the file’s own, after it and in their order: %s is %s', (name, expected) => {
    expect(toPlainJson(evaluateDecision(model, name, {}, env).value)).toBe(expected);
  });

  it('are reached through a named one under its name', () => {
    const named = modelOf(
      dmnFile(
        `<import name="lib" namespace="urn:two"/><decision id="D" name="D">${requires('urn:deep#far')}${literal('lib.far')}</decision>`,
      ),
      sources,
    );
    expect(evaluateDecision(named, 'D', {}, env).value).toBe('deep.far');
  });
});
