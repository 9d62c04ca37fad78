import { list, text } from '../moddle-access.ts';
import { hit, type Rule } from '../check/rule.ts';

export const importMissing: Rule = {
  id: 'import-missing',
  severity: 'warning',
  source: 'BPMN 2.0.2, 8.2.2 Import',
  message: {
    zh: '要导入的文件“{element}”不存在：请把它放到图旁边，或改正 location。',
    en: 'The file "{element}", which is imported, does not exist: put it beside the diagram, or correct its location.',
  },
  find: ({ definitions, known }) =>
    list(definitions, 'imports')
      .map((one) => text(one, 'location') ?? '')
      .filter((location) => known.imports?.get(location) === null)
      .map((location) => hit(location, {})),
};
