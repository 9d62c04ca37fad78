import { diagram, tags } from '../../../engine/diagram.ts';
import { scriptFormatNotMime } from '../../../../../domain/sop/rules/activities/script-format-not-mime.ts';
import { ruleTable } from '../../rule-table.ts';

const script = (format: string) =>
  diagram(`${tags('start:s end:e')}<scriptTask id="t" ${format}><script>1 + 1</script></scriptTask>`, 's > t > e');

ruleTable(scriptFormatNotMime, {
  sound: [
    ['a MIME type', script('scriptFormat="text/feel"')],
    ['a MIME type with a parameter', script('scriptFormat="application/feel; charset=utf-8"')],
    ['the short name of a language', script('scriptFormat="FEEL"')],
    ['the address of a language', script('scriptFormat="http://www.java.com/java"')],
    ['none at all', script('')],
  ],
  broken: [
    ['a word', script('scriptFormat="INVALID"'), ['t']],
    [
      'a word at a global task',
      diagram(
        tags('start:s end:e'),
        's > e',
        '<globalScriptTask id="g" scriptLanguage="INVALID"><script>1</script></globalScriptTask>',
      ),
      ['g'],
    ],
  ],
});
