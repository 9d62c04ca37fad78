import { ours, text } from '../../moddle-access.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const dutyKindUnknown: Rule = {
  id: 'duty-kind-unknown',
  severity: 'error',
  source: 'ISO 13485, 5.5.1 Responsibility and authority',
  message: {
    zh: '“{element}”的职责规则的 {property} 是“{value}”，不可用：请改为 {allowed}。',
    en: 'A duty of "{element}" has "{value}" for its {property}: write {allowed}.',
  },
  find: ({ nodes }) =>
    nodes.flatMap((node) =>
      ours(node, 'duty').flatMap((duty) =>
        Object.entries(words).flatMap(([property, allowed]) => {
          const value = text(duty, property) ?? '';
          return allowed.includes(value) ? [] : [hit(node, { property, value, allowed: allowed.join(' / ') })];
        }),
      ),
    ),
};

const words = { kind: ['separation', 'binding'], over: ['run', 'batch', 'serial', 'lot', 'order'] };
