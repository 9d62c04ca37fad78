import { describe, expect, it } from '@jest/globals';
import { FormSchema, type Values, validateForm } from '../../../domain/form/index.ts';
import { env } from './env.ts';

type Component = FormSchema['components'][number];

function faultsOf(components: Component[], values: Values, data: Values = {}): string[] {
  const form = FormSchema.parse({ components });
  return validateForm(form, values, data, env).map((fault) => `${fault.path}: ${fault.code}`);
}

const field = (type: Component['type'], more: Partial<Component> = {}): Component => ({ type, key: 'f', ...more });

describe('a field of a form', () => {
  const cases: [string, Component, Values, string[]][] = [
    ['text is given', field('textfield'), { f: '灭菌袋 𠮷' }, []],
    ['a number where text is asked', field('textfield'), { f: 3 }, ['f: wrong-type']],
    ['required and missing', field('textfield', { validate: { required: true } }), {}, ['f: required']],
    ['required and blank', field('textfield', { validate: { required: true } }), { f: '  ' }, ['f: required']],
    ['required by an expression', field('textfield', { validate: { required: '=kind = "x"' } }), {}, ['f: required']],
    ['a control character', field('textfield'), { f: 'a\u0000b' }, ['f: control-character']],
    ['half of a 4-byte character', field('textfield'), { f: 'a\ud842' }, ['f: control-character']],
    ['a line break in one line', field('textfield'), { f: 'a\nb' }, ['f: control-character']],
    ['a line break in a text of lines', field('textarea'), { f: 'a\nb' }, []],
    ['length counts characters', field('textfield', { validate: { maxLength: 2 } }), { f: '𠮷𠮷' }, []],
    ['too long', field('textfield', { validate: { maxLength: 2 } }), { f: '𠮷𠮷a' }, ['f: too-long']],
    ['too short', field('textfield', { validate: { minLength: 2 } }), { f: 'a' }, ['f: too-short']],
    ['pattern', field('textfield', { validate: { pattern: '^[A-Z]\\d+$' } }), { f: 'a1' }, ['f: pattern']],
    ['e-mail', field('textfield', { validate: { validationType: 'email' } }), { f: 'a@b' }, ['f: email']],
    ['a number', field('number'), { f: 1.5 }, []],
    ['a number as text', field('number'), { f: '1.5' }, ['f: wrong-type']],
    ['a number kept as text', field('number', { serializeToString: true }), { f: '1.50' }, []],
    [
      'more digits than a double holds',
      field('number', { validate: { max: 1 } }),
      { f: { '@decimal': '1.00000000000000000001' } },
      ['f: too-large'],
    ],
    ['exactly at the limit', field('number', { validate: { max: '=0.1 + 0.2' } }), { f: 0.3 }, []],
    ['below the least', field('number', { validate: { min: '0.5' } }), { f: 0.49 }, ['f: too-small']],
    ['too many decimal places', field('number', { decimalDigits: 2 }), { f: 1.234 }, ['f: too-many-digits']],
    ['a date', field('datetime', { subtype: 'date' }), { f: '2024-02-29' }, []],
    ['a date that does not exist', field('datetime', { subtype: 'date' }), { f: '2025-02-29' }, ['f: date']],
    ['a time', field('datetime', { subtype: 'time' }), { f: '08:30' }, []],
    ['date and time with offset', field('datetime', { subtype: 'datetime' }), { f: '2026-03-01T08:30+08:00' }, []],
    [
      'a past date in the zone of the form',
      field('datetime', { disallowPassedDates: true }),
      { f: '2026-02-28' },
      ['f: date-past'],
    ],
    ['today in the zone of the form', field('datetime', { disallowPassedDates: true }), { f: '2026-03-01' }, []],
    ['yes or no', field('checkbox'), { f: 'yes' }, ['f: wrong-type']],
    ['a box that must be ticked', field('checkbox', { validate: { required: true } }), { f: false }, ['f: required']],
    ['an option', field('select', { values: [{ value: 'a', label: '甲' }] }), { f: 'a' }, []],
    ['not an option', field('radio', { values: [{ value: 'a', label: '甲' }] }), { f: 'b' }, ['f: option']],
    ['options of the data', field('select', { valuesKey: 'kinds.all' }), { f: 'y' }, []],
    ['not in the data', field('select', { valuesKey: 'kinds.all' }), { f: 'z' }, ['f: option']],
    ['options by expression', field('select', { valuesExpression: '=for k in kinds.all return k' }), { f: 'x' }, []],
    ['several options', field('checklist', { valuesKey: 'kinds.all' }), { f: ['x', 'y'] }, []],
    ['one option twice', field('taglist', { valuesKey: 'kinds.all' }), { f: ['x', 'x'] }, ['f: option']],
    ['a rule that holds', field('number', { properties: { rule: '=value <= limit' } }), { f: 5 }, []],
    ['a rule that does not', field('number', { properties: { rule: '=value < limit' } }), { f: 5 }, ['f: rule']],
    ['a rule about nothing says nothing', field('number', { properties: { rule: '=value < limit' } }), {}, []],
    ['a rule that asks for a value', field('textarea', { properties: { rule: 'kind = "y" or f != null' } }), {}, ['f: rule']],
    ['a field the form does not have', field('number'), { f: 1, g: 2 }, ['g: unknown-field']],
    ['a fixed field that was changed', field('number', { readonly: true }), { f: 6 }, ['f: read-only']],
    ['a fixed field as the task has it', field('number', { readonly: '=true', key: 'limit' }), { limit: 5 }, []],
    ['a hidden field is not checked', field('number', { conditional: { hide: '=kind = "x"' } }), { f: 'x' }, []],
  ];
  it.each(cases)('%s', (_name, component, values, expected) => {
    expect(faultsOf([component], values, { kind: 'x', limit: 5, kinds: { all: ['x', { value: 'y', label: '乙' }] } })).toEqual(
      expected,
    );
  });
});

describe('scans', () => {
  const one = field('textfield', { properties: { scan: 'serial' } });
  const many = field('textfield', { properties: { scan: 'serial', many: 'true', count: '=count(wanted)' } });

  it('keep the separator that a scanner sends', () => {
    expect(faultsOf([one], { f: '0106901234000016\u001d21A1' })).toEqual([]);
  });
  it('are one text for one', () => {
    expect(faultsOf([one], { f: ['A1'] })).toEqual(['f: wrong-type']);
  });
  it('are a list for many, of the number asked for', () => {
    expect(faultsOf([many], { f: ['A1', 'A2'] }, { wanted: ['A1', 'A2'] })).toEqual([]);
    expect(faultsOf([many], { f: ['A1'] }, { wanted: ['A1', 'A2'] })).toEqual(['f: count']);
  });
  it('do not repeat, and keep case apart', () => {
    expect(faultsOf([many], { f: ['A1', 'a1', 'A1'] }, { wanted: [1, 2, 3] })).toEqual(['f.2: duplicate-scan']);
  });
});

describe('lists and groups', () => {
  const lot = { type: 'textfield', key: 'lot', validate: { required: true } } as const;
  const why = { type: 'textfield', key: 'why', conditional: { hide: '=lot != "other"' }, validate: { required: true } } as const;
  const list: Component = { type: 'dynamiclist', path: 'parts', components: [lot, why] };

  it('check each item in its own scope', () => {
    const values = { parts: [{ lot: 'L1' }, { lot: 'other' }, {}] } as Values;
    expect(faultsOf([list], values)).toEqual(['parts.1.why: required', 'parts.2.lot: required']);
  });
  it('refuse items that are no objects', () => {
    expect(faultsOf([list], { parts: ['L1'] })[0]).toBe('parts: wrong-type');
  });
  it('know the fields of an item', () => {
    expect(faultsOf([list], { parts: [{ lot: 'L1', price: 3 }] })).toEqual(['parts.0.price: unknown-field']);
  });
  it('put a group at its path', () => {
    expect(faultsOf([{ type: 'group', path: 'site.address', components: [lot] }], { site: { address: {} } })).toEqual([
      'site.address.lot: required',
    ]);
  });
});

describe('a rule of the whole form', () => {
  const form = FormSchema.parse({
    components: [field('number', { key: 'a' }), field('number', { key: 'b' })],
    properties: { rule: '=a + b = total', message: '合计不符', messageEn: 'Sum differs' },
  });
  it('is told in the words of its author', () => {
    expect(validateForm(form, { a: 0.1, b: 0.2 }, { total: 0.3 }, env)).toEqual([]);
    expect(validateForm(form, { a: 1, b: 2 }, { total: 4 }, env)).toEqual([
      { path: '', code: 'rule', message: { zh: '合计不符', en: 'Sum differs' } },
    ]);
  });
});
