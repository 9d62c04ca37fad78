import { diagram, tags } from '../../../engine/diagram.ts';
import { formUnknown } from '../../../../../domain/sop/rules/sops/form-unknown.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(formUnknown, {
  known: { forms: new Set(['ask']) },
  sound: [
    [
      'a form among the files',
      diagram(
        tags('start:s user:v end:e') +
          '<userTask id="u"><extensionElements><vouch:form ref="ask.form.json"/></extensionElements></userTask>',
        's > v > u > e',
      ),
    ],
  ],
  broken: [
    [
      'one that is missing',
      diagram(
        tags('start:s user:v end:e') +
          '<userTask id="u"><extensionElements><vouch:form ref="answer.form.json"/></extensionElements></userTask>',
        's > v > u > e',
      ),
      ['u'],
    ],
  ],
});
