import { filesOf } from '../../check/imported-files.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const importIdTwice: Rule = {
  id: 'import-id-twice',
  severity: 'warning',
  source: 'BPMN 2.0.2, 8.2.2 Import; 8.3.1 Base Element',
  message: {
    zh: '导入的文件 {file} 与另一文件的命名空间相同，且都有编号“{element}”：请换一个编号或命名空间。',
    en: 'The imported file {file} has the namespace of another file and, as that one, the id "{element}": choose another id or namespace.',
  },
  find: (diagram) => {
    const taken = new Set<string>();
    return filesOf(diagram).flatMap(({ location, namespace, ids }) => {
      const twice = ids.filter((id) => taken.has(`${namespace} ${id}`));
      for (const id of ids) taken.add(`${namespace} ${id}`);
      return twice.map((id) => hit(id, { file: location }));
    });
  },
};
