import { describe, expect, it } from '@jest/globals';
import { GS, wedgeKey } from '../../../admin-ui/scan/wedge-key.ts';

const key = (code: string, held: Partial<Parameters<typeof wedgeKey>[0]> = {}) =>
  wedgeKey({ code, key: 'Process', capsLock: false, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held });
const character = (text: string) => ({ kind: 'character', character: text });

describe('a key of a scanner', () => {
  it.each([
    ['KeyA', {}, character('a')],
    ['KeyA', { shiftKey: true }, character('A')],
    ['Digit5', {}, character('5')],
    ['Digit5', { shiftKey: true }, character('%')],
    ['Numpad5', {}, character('5')],
    ['Slash', { shiftKey: true }, character('?')],
    ['Minus', { shiftKey: true }, character('_')],
    ['F8', {}, character(GS)],
    ['BracketRight', { ctrlKey: true }, character(GS)],
    ['Enter', {}, { kind: 'end' }],
    ['NumpadEnter', {}, { kind: 'end' }],
    ['Tab', {}, { kind: 'end' }],
    ['Backspace', {}, { kind: 'erase' }],
    ['Escape', {}, { kind: 'clear' }],
    ['Tab', { shiftKey: true }, null],
    ['KeyC', { ctrlKey: true }, null],
    ['KeyR', { metaKey: true }, null],
    ['ArrowLeft', { key: 'ArrowLeft' }, null],
    ['KeyA', { key: 'A' }, character('A')],
    ['KeyA', { key: 'A', capsLock: true }, character('a')],
    ['KeyA', { key: 'a', capsLock: true, shiftKey: true }, character('A')],
    ['Comma', { key: '，' }, character(',')],
    ['Digit5', { key: '%' }, character('%')],
  ])('%s with %j', (code, held, expected) => {
    expect(key(code, held)).toEqual(expected);
  });
});
