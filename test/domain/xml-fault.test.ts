import { describe, expect, it } from '@jest/globals';
import { isDmnRefusal, parseDmn } from '../../domain/dmn/index.ts';
import { isParseRefusal, parseBpmn } from '../../domain/sop/parse.ts';

const root = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d">';
const sentence = /[A-Za-z]{3,} [A-Za-z]{2,}/;

describe('a file that is no XML', () => {
  it.each([
    ['empty', ''],
    ['plain text', '你好'],
    ['JSON', '{"a": 1}'],
    ['cut off', `${root}<process id="p"`],
    ['a tag left open', `${root}<process id="p">`],
    ['another tag closed', `${root}<process id="p"></proces></definitions>`],
    ['a tag closed that was not opened', `${root}</definitions></process>`],
    ['an attribute without quotes', `${root}<process id=p/></definitions>`],
    ['an attribute without an end', `${root}<process id="p/></definitions>`],
    ['an attribute without a value', `${root}<process id/></definitions>`],
    ['characters after an attribute', `${root}<process id="p"x/></definitions>`],
    ['a comment without an end', `${root}<!-- `],
    ['a tag without a name', `${root}< process/></definitions>`],
  ])('%s is told in Chinese without English', async (_name, xml) => {
    const bpmn = await parseBpmn(xml);
    const dmn = parseDmn(xml, new Map());
    const said = [...(isParseRefusal(bpmn) ? [bpmn.message.zh] : []), ...(isDmnRefusal(dmn) ? [dmn.message.zh] : [])];
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter((text) => sentence.test(text.replaceAll('http://www.omg.org', '').replaceAll('BPMN 2.0', '')))).toEqual(
      [],
    );
  });
});
