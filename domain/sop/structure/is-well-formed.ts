import { Parser } from 'saxen';
import { withoutDoctype } from '../doctype.ts';

/** Whether a text is an XML document: one element, in which each tag that opens is closed (XML 1.0, 2.1). */
export function isWellFormed(text: string): boolean {
  const parser = new Parser();
  let elements = 0;
  let broken = false;
  parser.on('openTag', () => (elements += 1));
  parser.on('error', () => {
    broken = true;
    parser.stop();
  });
  parser.on('warn', () => undefined);
  parser.parse(withoutDoctype(text.replace(/^\uFEFF/, '')));
  return !broken && elements > 0;
}
