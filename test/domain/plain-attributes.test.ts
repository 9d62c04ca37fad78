import { describe, expect, it } from '@jest/globals';
import { plainAttributes } from '../../domain/plain-attributes.ts';

describe('plainAttributes', () => {
  it.each([
    ['white space around the equals sign', `<a b = "c" d= 'e' f ="g"/>`, `<a b="c" d='e' f="g"/>`],
    ['a line break there, whose line stays', '<a b\n=\n"c"/>', '<a\n\n b="c"/>'],
    ['a name of another script, left out', '<a x:属性="c" b="d"/>', '<a  b="d"/>'],
    ['what stands in a value', `<a b="c = 'd'" e='f = "g"'/>`, `<a b="c = 'd'" e='f = "g"'/>`],
    ['text', '<a>b = "c"</a>', '<a>b = "c"</a>'],
    ['a comment, a section of text, an instruction', '<!--<a b = "c">--><![CDATA[<a b = "c">]]><?a b = "c"?>', ''],
    ['a tag that is broken', '<a b = c d="e"', ''],
  ])('%s', (_what, xml, plain) => {
    expect(plainAttributes(xml)).toBe(plain || xml);
  });

  it('takes a file of 20 MB that is nothing but openings in a second', () => {
    const began = performance.now();
    plainAttributes(`<a "`.repeat(5_000_000));
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
