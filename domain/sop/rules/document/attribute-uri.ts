import { hit, type Rule } from '../../check/rule.ts';

export const attributeUri: Rule = {
  id: 'attribute-uri',
  severity: 'warning',
  source: 'BPMN 2.0.2, 15 Exchange Formats; RFC 3986, 2.1 Percent-Encoding',
  message: {
    zh: '{type}“{element}”的属性 {part} 是“{value}”，不是有效的 URI：“%”后面要有两位十六进制数字，请改正。',
    en: 'The attribute {part} of the {type} "{element}" is "{value}", which is no URI: "%" is to be followed by two hexadecimal digits.',
  },
  find: ({ faults }) =>
    faults
      .filter(({ kind }) => kind === 'attribute-uri')
      .map(({ element, type, part, value = '' }) => hit(element, { type, part, value })),
};
