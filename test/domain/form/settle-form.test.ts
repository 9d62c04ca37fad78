import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FormSchema, initialValues, settleForm, validateForm } from '../../../domain/form/index.ts';
import { env } from './env.ts';

const form = FormSchema.parse({
  components: [
    {
      type: 'radio',
      key: 'ok',
      values: [
        { value: 'yes', label: '是' },
        { value: 'no', label: '否' },
      ],
    },
    { type: 'textfield', key: 'reason', conditional: { hide: '=ok != "no"' } },
    { type: 'textfield', key: 'detail', conditional: { hide: '=reason = null' } },
    { type: 'number', key: 'net', readonly: true },
    { type: 'expression', key: 'gross', expression: '=net + 0.2' },
    {
      type: 'dynamiclist',
      path: 'parts',
      defaultRepetitions: 2,
      components: [{ type: 'textfield', key: 'lot', defaultValue: 'L' }],
    },
  ],
});

describe('settleForm', () => {
  it('leaves out what is hidden, and what only showed because of it', () => {
    const values = { ok: 'yes', reason: 'torn', detail: 'left side' };
    expect(settleForm(form, values, {}, env)).toEqual({ ok: 'yes' });
  });
  it('takes fixed values from the data and computes the computed', () => {
    expect(settleForm(form, { net: 99 }, { net: 0.1 }, env)).toEqual({ net: 0.1, gross: 0.3 });
  });
  it('leaves out empty values, and keeps empty items of a list', () => {
    expect(settleForm(form, { ok: '', parts: [{ lot: '' }, { lot: 'L2' }] }, {}, env)).toEqual({ parts: [{}, { lot: 'L2' }] });
  });
  it('is settled after one time', () => {
    const values = fc.record(
      { ok: fc.constantFrom('yes', 'no'), reason: fc.string(), detail: fc.string(), net: fc.integer() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(values, fc.record({ net: fc.integer() }), (entered, data) => {
        const once = settleForm(form, entered, data, env);
        expect(settleForm(form, once, data, env)).toEqual(once);
      }),
    );
  });
});

describe('initialValues', () => {
  it('takes the data under the form’s fields, then defaults', () => {
    expect(initialValues(form, { ok: 'no', net: 1, other: 7 }, env)).toEqual({
      ok: 'no',
      net: 1,
      gross: 1.2,
      parts: [{ lot: 'L' }, { lot: 'L' }],
    });
  });
  it('takes the text of a date that the process holds', () => {
    const dated = FormSchema.parse({ components: [{ type: 'datetime', key: 'd' }] });
    const values = initialValues(dated, { d: { '@date': '2026-01-31' } }, env);
    expect(values).toEqual({ d: '2026-01-31' });
    expect(validateForm(dated, values, {}, env)).toEqual([]);
  });
});
