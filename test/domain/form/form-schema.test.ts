import { describe, expect, it } from '@jest/globals';
import { checkForm, FormSchema } from '../../../domain/form/index.ts';

describe('FormSchema', () => {
  it('keeps what it does not know', () => {
    const form = { components: [{ type: 'text', text: 'x', custom: 1 }], exporter: { name: 'form-js' } };
    expect(FormSchema.parse(form)).toEqual(form);
  });
  it.each([
    ['an input without a key', { type: 'textfield' }],
    ['a list without a path', { type: 'dynamiclist', components: [] }],
    ['a component that needs a server of its own', { type: 'filepicker', key: 'f' }],
    ['a broken pattern', { type: 'textfield', key: 'f', validate: { pattern: '(' } }],
    ['a key that is no variable', { type: 'textfield', key: 'a b' }],
    ['a fault deep inside', { type: 'group', components: [{ type: 'number' }] }],
  ])('refuses %s', (_name, component) => {
    expect(FormSchema.safeParse({ components: [component] }).success).toBe(false);
  });
});

describe('checkForm', () => {
  it('finds expressions that do not compile, wherever they stand', () => {
    const form = FormSchema.parse({
      properties: { rule: '=a +' },
      components: [
        { type: 'group', components: [{ type: 'number', key: 'n', validate: { min: '=(' }, conditional: { hide: '=n >' } }] },
        { type: 'textfield', key: 's', properties: { rule: 'value != ""', expected: '=[' } },
      ],
    });
    expect(checkForm(form).map((fault) => fault.path)).toEqual([
      'form.properties.rule',
      'components.0.components.0.conditional.hide',
      'components.0.components.0.min',
      'components.1.properties.expected',
    ]);
  });
  it('is content with a form that computes', () => {
    const form = FormSchema.parse({ components: [{ type: 'expression', key: 'e', expression: '=1 + 2' }] });
    expect(checkForm(form)).toEqual([]);
  });
});
