import { describe, expect, it } from '@jest/globals';
import { fieldsOf } from '../../../admin-ui/records/field-spec.ts';
import { columnsOf, recordKind, sentOf } from '../../../admin-ui/records/record-kind.ts';
import { nouns } from '../../../domain/record/nouns.ts';

describe('the fields of a record', () => {
  it('carry titles in both languages, for every kind of record', () => {
    for (const noun of Object.values(nouns)) {
      const untitled = fieldsOf(noun).filter(({ title }) => title.zh === '' || !/[\u4e00-\u9fff]|^[A-Z0-9 -]+$/.test(title.zh));
      expect([noun.name, untitled.map(({ name }) => name)]).toEqual([noun.name, []]);
    }
  });
  it('are read off the schema', () => {
    const kinds = Object.fromEntries(fieldsOf(nouns.certificate).map(({ name, kind, required }) => [name, [kind, required]]));
    expect(kinds).toEqual({
      id: ['text', true],
      kind: ['choice', true],
      name: ['text', true],
      models: ['codes', false],
      scopes: ['choices', false],
      markets: ['codes', false],
      valid_from: ['day', true],
      valid_to: ['day', false],
      status: ['choice', false],
    });
  });
  it('have parts with fields of their own', () => {
    const lines = fieldsOf(nouns.bom).find(({ name }) => name === 'lines');
    expect([lines?.kind, lines?.fields.map(({ name, kind }) => [name, kind])]).toEqual([
      'parts',
      [
        ['item', 'text'],
        ['quantity', 'decimal'],
        ['operation', 'text'],
      ],
    ]);
  });
});

describe('a kind of record', () => {
  const kind = recordKind('organisations', nouns.organisation);
  it('lists its key first and its state last', () => {
    const columns = columnsOf(kind).map(({ name }) => name);
    expect([columns[0], columns.at(-1)]).toEqual(['id', 'status']);
  });
  it('sends what people enter, and how often the record was changed when they saw it', () => {
    const record = { id: 'o1', name_zh: '医院', uri: 'x', revision: 4, place: 'left out' };
    expect(sentOf(kind.changed, record, 'revision')).toEqual({ id: 'o1', name_zh: '医院', revision: 4 });
    expect(sentOf(kind.created, record, null)).toEqual({ id: 'o1', name_zh: '医院' });
  });
});
