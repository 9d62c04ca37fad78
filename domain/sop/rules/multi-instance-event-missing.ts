import { child, text } from '../moddle-access.ts';
import { hit, type Rule } from '../check/rule.ts';

export const multiInstanceEventMissing: Rule = {
  id: 'multi-instance-event-missing',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.3.8 Loop Characteristics',
  message: {
    zh: '多实例活动“{element}”的 behavior 是 {behavior}，但没有写明抛出什么事件：请写上 {property}。',
    en: 'The multi-instance activity "{element}" has the behavior {behavior} but does not say which event it throws: write {property}.',
  },
  find: ({ nodes }) =>
    nodes.flatMap((node) => {
      const characteristics = child(node, 'loopCharacteristics');
      const behavior = text(characteristics, 'behavior') ?? 'All';
      const property = properties[behavior];
      if (!characteristics || property === undefined) return [];
      const given = characteristics[property];
      return (Array.isArray(given) ? given.length > 0 : given !== undefined) ? [] : [hit(node, { behavior, property })];
    }),
};

const properties: Record<string, string> = {
  None: 'noneBehaviorEventRef',
  One: 'oneBehaviorEventRef',
  Complex: 'complexBehaviorDefinition',
};
