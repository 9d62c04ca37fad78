import { describe, expect, it } from '@jest/globals';
import { fieldErrors, flatErrors, problemText } from '../../../admin-ui/providers/problem.ts';

const message = { zh: '必填', en: 'Required' };

describe('a problem of the API', () => {
  it('is told in the reader’s language', () => {
    expect(problemText({ status: 409, message }, 'en')).toBe('Required');
    expect(problemText({ status: 409, detail: 'x' }, 'en')).toBe('x');
    expect(problemText({ status: 409 }, 'zh')).toBe('409');
  });
  it('puts its faults on their fields', () => {
    const faults = ['parts.0.lot', 'body.values.quantity', '/name', '', 'body.valid_from'].map((path) => ({ path, message }));
    expect(fieldErrors(faults, 'zh')).toEqual({
      parts: { '0': { lot: '必填' } },
      quantity: '必填',
      name: '必填',
      root: '必填',
      valid_from: '必填',
    });
  });
  it('has its faults by dotted path again', () => {
    const errors = fieldErrors([{ path: 'parts.0.lot', message }], 'en');
    expect(flatErrors(errors)).toEqual([['parts.0.lot', 'Required']]);
  });
  it('keeps the first fault of a field', () => {
    const faults = [
      { path: 'a', message },
      { path: 'a', message: { zh: '二', en: '2' } },
      { path: 'a.b', message },
    ];
    expect(fieldErrors(faults, 'en')).toEqual({ a: 'Required' });
  });
});
