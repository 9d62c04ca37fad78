import { hit, type Rule } from '../../check/rule.ts';
import { list } from '../../moddle-access.ts';
import { isWellFormed } from '../../structure/is-well-formed.ts';

export const importUnreadable: Rule = {
  id: 'import-unreadable',
  severity: 'warning',
  source: 'BPMN 2.0.2, 8.2.2 Import; XML 1.0, 2.1 Well-Formed XML Documents',
  message: {
    zh: '导入的文件“{element}”不是完整的 XML，无法读取：请修复它，或重新导出。',
    en: 'The imported file "{element}" is no well-formed XML and cannot be read: mend it, or export it anew.',
  },
  find: ({ definitions, known: { imports } }) => {
    const looked = list(definitions, 'imports').length === 0 ? [] : [...(imports ?? [])];
    return looked.flatMap(([location, text]) =>
      text !== null && shouldBeXml(location, text) && !isWellFormed(text) ? [hit(location, {})] : [],
    );
  },
};

/** An import may be of any language (8.2.2); those of the standard are XML. */
const shouldBeXml = (location: string, text: string) => /^\s*</.test(text) || /\.(?:bpmn|xsd|wsdl)$/i.test(location);
