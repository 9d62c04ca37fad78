/** What one key of a scanner that types like a keyboard means. */
export type WedgeKey = { kind: 'character'; character: string } | { kind: 'end' | 'erase' | 'clear' };

/** What a keyboard event says of its key. */
export interface PressedKey {
  /** The key itself, whatever input method or lock key is on. */
  code: string;
  /** What it means to the browser: `Process` under an input method, the other case under Caps Lock. */
  key: string;
  capsLock: boolean;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

/** The group separator that stands for FNC1 (GS1 General Specifications 7.8.3). */
export const GS = '\u001d';

const plain: Record<string, [string, string]> = {
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Backslash: ['\\', '|'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  Backquote: ['`', '~'],
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
  Space: [' ', ' '],
  NumpadDivide: ['/', '/'],
  NumpadMultiply: ['*', '*'],
  NumpadSubtract: ['-', '-'],
  NumpadAdd: ['+', '+'],
  NumpadDecimal: ['.', '.'],
};
const shiftedDigits = ')!@#$%^&*(';
const acts: Record<string, 'end' | 'erase' | 'clear'> = {
  Enter: 'end',
  NumpadEnter: 'end',
  Tab: 'end',
  Backspace: 'erase',
  Escape: 'clear',
};

/**
 * Reads a plain ASCII character as it is; under an input method or Caps Lock the key itself (US layout, as scanners
 * type), not the character that was made of it. FNC1 comes as Ctrl+] or F8. null: no key of a scanner, left to the browser.
 */
export function wedgeKey(key: PressedKey): WedgeKey | null {
  if (key.code === 'F8' || (key.ctrlKey && key.code === 'BracketRight')) return { kind: 'character', character: GS };
  if (key.ctrlKey || key.altKey || key.metaKey) return null;
  const act = acts[key.code];
  if (act !== undefined) return key.code === 'Tab' && key.shiftKey ? null : { kind: act };
  const plainly = !key.capsLock && /^[\x20-\x7e]$/.test(key.key);
  const character = plainly ? key.key : characterOf(key.code, key.shiftKey);
  return character === undefined ? null : { kind: 'character', character };
}

function characterOf(code: string, shift: boolean): string | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return shift ? letter : letter.toLowerCase();
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return shift ? shiftedDigits[Number(digit)] : digit;
  const pad = /^Numpad(\d)$/.exec(code)?.[1];
  return pad ?? plain[code]?.[shift ? 1 : 0];
}

/** A scan as people can read it: separators shown as a sign. */
export function visibleScan(code: string): string {
  return code.replaceAll(GS, '␝');
}
