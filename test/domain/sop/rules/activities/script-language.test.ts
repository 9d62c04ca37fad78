import { diagram, tags } from '../../../engine/diagram.ts';
import { scriptLanguage } from '../../../../../domain/sop/rules/activities/script-language.ts';
import { ours } from '../../ours.ts';
import { ruleTable } from '../../rule-table.ts';

const script = (attributes: string) =>
  diagram(tags('start:s end:e') + `<scriptTask id="t" ${attributes}><script>1 + 1</script></scriptTask>`, 's > t > e');
const groovy = script('scriptFormat="groovy"');
const global = diagram(
  tags('start:s end:e') + '<callActivity id="c" calledElement="g"/>',
  's > c > e',
  '<globalScriptTask id="g" scriptLanguage="groovy"><script>x</script></globalScriptTask>',
);

ruleTable(scriptLanguage, {
  sound: [
    ['one in Groovy that is never run', groovy.replace('isExecutable="true"', 'isExecutable="false"')],
    ['one in a language of its own that is never run', script('scriptFormat="text/x-own"').replace('"true"', '"false"')],
    ['one of a global task where no process is run', global.replace('"true"', '"false"')],
    ['a script in FEEL', script('scriptFormat="feel"')],
    ['a script in FEEL by its MIME type', script('scriptFormat="text/feel"')],
    ['a script that does not say its language, of which another rule tells', script('')],
    ['a task without a script', diagram(tags('start:s end:e') + '<scriptTask id="t" scriptFormat="groovy"/>', 's > t > e')],
    [
      'a script whose FEEL stands beside it',
      diagram(
        tags('start:s end:e') +
          '<scriptTask id="t" scriptFormat="groovy"><extensionElements><vouch:script expression="1 + 1" result="sum"/></extensionElements><script>1 + 1</script></scriptTask>',
        's > t > e',
      ),
    ],
  ],
  broken: [
    ['one in Groovy', groovy, ['t']],
    ['one in JavaScript by its MIME type', script('scriptFormat="text/javascript"'), ['t']],
    ['one in an SOP', ours(groovy), ['t']],
    ['one in a process that does not say whether it is run', groovy.replace('isExecutable="true"', ''), ['t']],
    ['one in a global task', global, ['g']],
  ],
});
