import { ours, text } from '../../moddle-access.ts';
import { hit, type Rule } from '../../check/rule.ts';
import { parseDuration } from '../../../engine/instant.ts';

export const retryDuration: Rule = {
  id: 'retry-duration',
  severity: 'error',
  source: 'ISO 8601-1, 5.5.2 Duration',
  message: {
    zh: '“{element}”的重试设置 {property} 是“{value}”，不是 ISO 8601 时长：如 PT30S。',
    en: 'The retry setting {property} of "{element}" is "{value}", which is no ISO 8601 duration: write one such as PT30S.',
  },
  find: ({ nodes }) =>
    nodes.flatMap((node) =>
      ours(node, 'retry').flatMap((retry) =>
        ['initial', 'maximum', 'timeout', 'heartbeat'].flatMap((property) => {
          const value = text(retry, property);
          return value === undefined || parseDuration(value) ? [] : [hit(node, { property, value })];
        }),
      ),
    ),
};
