import { filesOf } from '../../check/imported-files.ts';
import { list, text } from '../../moddle-access.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const importNamespace: Rule = {
  id: 'import-namespace',
  severity: 'warning',
  source: 'BPMN 2.0.2, 8.2.2 Import',
  message: {
    zh: '导入“{element}”时写的命名空间是 {namespace}，而该文件的 targetNamespace 是 {actual}：请改为相同。',
    en: 'The import of "{element}" names the namespace {namespace}, but the targetNamespace of that file is {actual}: make them the same.',
  },
  find: (diagram) => {
    const files = filesOf(diagram);
    return list(diagram.definitions, 'imports').flatMap((one) => {
      const [location, namespace] = [text(one, 'location') ?? '', text(one, 'namespace') ?? ''];
      const actual = files.slice(1).find((file) => file.location === location)?.namespace;
      return actual === undefined || actual === namespace ? [] : [hit(location, { namespace, actual })];
    });
  },
};
