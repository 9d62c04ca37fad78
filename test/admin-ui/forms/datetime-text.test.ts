import { describe, expect, it } from '@jest/globals';
import { fromInputText, toInputText } from '../../../admin-ui/forms/datetime-text.ts';

const component = (more: object) => ({ type: 'datetime' as const, key: 'd', ...more });

describe('a date or time of a form', () => {
  it('keeps a day as it is', () => {
    expect(fromInputText('2026-03-01', component({}))).toBe('2026-03-01');
    expect(toInputText('2026-03-01', 'date')).toBe('2026-03-01');
  });
  it('comes back as the instant it was entered as', () => {
    for (const timeSerializingFormat of ['utc_offset', 'utc_normalized', 'no_timezone'] as const) {
      const kept = fromInputText('2026-03-01T08:30', component({ subtype: 'datetime', timeSerializingFormat }));
      expect(toInputText(kept, 'datetime')).toBe('2026-03-01T08:30');
    }
  });
  it('says its offset unless it has none', () => {
    expect(fromInputText('2026-03-01T08:30', component({ subtype: 'datetime' }))).toMatch(/[+-]\d\d:\d\d$/);
    expect(
      fromInputText('2026-03-01T08:30', component({ subtype: 'datetime', timeSerializingFormat: 'utc_normalized' })),
    ).toMatch(/Z$/);
    expect(fromInputText('08:30', component({ subtype: 'time' }))).toBe('08:30');
  });
  it('is nothing when it is emptied', () => {
    expect(fromInputText('', component({}))).toBeNull();
    expect([toInputText(null, 'date'), toInputText('nonsense+08:00', 'datetime')]).toEqual(['', '']);
  });
});
