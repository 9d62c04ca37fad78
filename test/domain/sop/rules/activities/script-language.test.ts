import { describe } from '@jest/globals';
import { diagram, tags } from '../../../engine/diagram.ts';
import { scriptLanguage } from '../../../../../domain/sop/rules/activities/script-language.ts';
import { ours } from '../../ours.ts';
import { type RuleTable, ruleTable } from '../../rule-table.ts';

const script = (attributes: string) =>
  diagram(tags('start:s end:e') + `<scriptTask id="t" ${attributes}><script>1 + 1</script></scriptTask>`, 's > t > e');
const groovy = script('scriptFormat="groovy"');
const global = diagram(
  tags('start:s end:e') + '<callActivity id="c" calledElement="g"/>',
  's > c > e',
  '<globalScriptTask id="g" scriptLanguage="groovy"><script>x</script></globalScriptTask>',
);

const sound: RuleTable['sound'] = [
  ['one in Groovy that is never run', ours(groovy.replace('isExecutable="true"', 'isExecutable="false"'))],
  ['one in a language of its own that is never run', ours(script('scriptFormat="text/x-own"').replace('"true"', '"false"'))],
  ['a script in FEEL', ours(script('scriptFormat="feel"'))],
  ['a script in FEEL by its MIME type', ours(script('scriptFormat="text/feel"'))],
  ['a script that does not say its language, of which another rule tells', ours(script(''))],
  ['a task without a script', ours(diagram(tags('start:s end:e') + '<scriptTask id="t" scriptFormat="groovy"/>', 's > t > e'))],
  [
    'a script whose FEEL stands beside it',
    ours(
      diagram(
        tags('start:s end:e') +
          '<scriptTask id="t" scriptFormat="groovy"><extensionElements><vouch:script expression="1 + 1" result="sum"/></extensionElements><script>1 + 1</script></scriptTask>',
        's > t > e',
      ),
    ),
  ],
];

const broken: RuleTable['broken'] = [
  ['one in Groovy', ours(groovy), ['t']],
  ['one in JavaScript by its MIME type', ours(script('scriptFormat="text/javascript"')), ['t']],
  ['one in a process that does not say whether it is run', ours(groovy.replace('isExecutable="true"', '')), ['t']],
  ['one in a global task', ours(global), ['g']],
];

ruleTable(scriptLanguage, {
  sound: [...sound, ['one in Groovy in a diagram of another tool', groovy], ['one of its global tasks', global]],
  broken,
});

describe('where an SOP is uploaded', () => {
  ruleTable(scriptLanguage, {
    known: { sops: new Set() },
    sound,
    broken: [
      ...broken,
      ['one in Groovy in a diagram of another tool', groovy, ['t']],
      ['one of its global tasks', global, ['g']],
    ],
  });
});
