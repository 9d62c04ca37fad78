import type { Rule } from '../../check/rule.ts';
import { child, list } from '../../moddle-access.ts';

export const interfaceWithoutBinding: Rule = {
  id: 'interface-without-binding',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.2 Basic Process Concepts, Callable Element',
  message: {
    zh: '“{element}”作为服务提供接口，但没有 ioBinding：请写明它的输入输出对应哪个操作。',
    en: '"{element}" is offered as a service but has no ioBinding: say which operation its inputs and outputs belong to.',
  },
  find: ({ elements }) =>
    elements.filter(
      (element) =>
        list(element, 'supportedInterfaceRef').length > 0 &&
        list(element, 'ioBinding').length === 0 &&
        !child(element, 'ioBinding'),
    ),
};
