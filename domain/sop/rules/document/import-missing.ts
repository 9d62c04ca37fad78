import { list } from '../../moddle-access.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const importMissing: Rule = {
  id: 'import-missing',
  severity: 'warning',
  source: 'BPMN 2.0.2, 8.2.2 Import',
  message: {
    zh: '本图或它所导入的文件要导入“{element}”，而该文件不存在：请把它放到图旁边，或改正 location。',
    en: 'The file "{element}", which the diagram or a file that it imports asks for, does not exist: put it beside the diagram, or correct its location.',
  },
  find: ({ definitions, known: { imports } }) => {
    const looked = list(definitions, 'imports').length === 0 ? [] : [...(imports ?? [])];
    return looked.flatMap(([location, xml]) => (xml === null ? [hit(location, {})] : []));
  },
};
