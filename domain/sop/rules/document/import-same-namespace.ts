import { list, text } from '../../moddle-access.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const importSameNamespace: Rule = {
  id: 'import-same-namespace',
  severity: 'warning',
  source: 'BPMN 2.0.2, 8.2.2 Import; 8.3.1 Base Element',
  message: {
    zh: '网上的“{element}”以本图自己的命名空间导入，这里读不到它，无法确认两者的编号不重复：请把它放到图旁边，或换一个命名空间。',
    en: 'The import of "{element}", which lies on the net, names the namespace of this diagram itself, so that nothing keeps their ids apart: put the file beside the diagram, or give it a namespace of its own.',
  },
  find: ({ definitions }) =>
    list(definitions, 'imports').flatMap((one) => {
      const [location, namespace] = [text(one, 'location') ?? '', text(one, 'namespace')];
      const far = /^[a-z][a-z+.-]*:/i.test(location);
      return far && namespace === text(definitions, 'targetNamespace') ? [hit(location, {})] : [];
    }),
};
