import { tags } from '../diagram.ts';
import { sub } from '../diagram-parts.ts';
import { table } from '../scenario-table.ts';

const input = (from: string, to: string) =>
  `<dataInputAssociation><sourceRef>${from}</sourceRef><targetRef>${to}</targetRef></dataInputAssociation>`;
const output = (from: string, to: string) =>
  `<dataOutputAssociation><sourceRef>${from}</sourceRef><targetRef>${to}</targetRef></dataOutputAssociation>`;
const objects = (...ids: string[]) => ids.map((id) => `<dataObject id="${id}"/>`).join('');
/** Inputs and outputs by id, each with one set: `in1 in2 | out`. */
const io = (inputs: string[], sets: string[][], outputs: string[] = []) =>
  `<ioSpecification>${inputs.map((id) => `<dataInput id="${id}"/>`).join('')}${outputs.map((id) => `<dataOutput id="${id}"/>`).join('')}${sets
    .map((set) => `<inputSet>${set.map((id) => `<dataInputRefs>${id}</dataInputRefs>`).join('')}</inputSet>`)
    .join('')}<outputSet>${outputs.map((id) => `<dataOutputRefs>${id}</dataOutputRefs>`).join('')}</outputSet></ioSpecification>`;
const loop = (attributes: string, inside: string) =>
  `<multiInstanceLoopCharacteristics ${attributes}>${inside}</multiInstanceLoopCharacteristics>`;
const script = (id: string, source: string, inside = '') =>
  `<scriptTask id="${id}" scriptFormat="feel">${inside}<script>${source}</script></scriptTask>`;

table('data', [
  {
    name: 'an activity waits for the data object that its input set asks for',
    nodes: objects('D') + tags('start:s and:g user:w end:e') + script('a', '{r: i * 2}', io(['i'], [['i']]) + input('D', 'i')),
    flows: 's > g\ng > w\ng > a > e',
    given: { steps: [{ complete: 'w', variables: { D: 5 } }] },
    entered: 's g w a e',
    variables: { r: 10 },
  },
  {
    name: 'it waits on while the data object is not set',
    nodes: objects('D') + tags('start:s and:g user:w end:e') + `<task id="a">${io(['i'], [['i']])}${input('D', 'i')}</task>`,
    flows: 's > g\ng > w\ng > a > e',
    given: { steps: [{ complete: 'w', variables: { other: 5 } }] },
    entered: 's g w a',
    outcome: 'waiting',
    open: 'a',
  },
  {
    name: 'one complete set of several is enough',
    nodes:
      objects('D', 'F') +
      tags('start:s end:e') +
      `<task id="a">${io(['i', 'j'], [['i'], ['j']])}${input('D', 'i')}${input('F', 'j')}</task>`,
    flows: 's > a > e',
    given: { variables: { F: 1 } },
    entered: 's a e',
  },
  {
    name: 'what an activity sets beside its data outputs is a variable as any other',
    nodes: objects('D') + tags('start:s end:e') + `<serviceTask id="a">${io([], [[]], ['r'])}${output('r', 'D')}</serviceTask>`,
    flows: 's > a > e',
    given: { variables: { x: 1 }, outputs: { a: { r: 5, x: 2 } } },
    entered: 's a e',
    variables: { x: 2, D: 5 },
  },
  {
    name: 'data whose name is no single word goes by its id, and expressions and givers may use the name',
    nodes:
      '<dataObject id="D" name="lot size"/><dataObjectReference id="R" dataObjectRef="D" name="lot size"/>' +
      tags('start:s xor:g user:w task:b end:e') +
      `<serviceTask id="a">${io([], [[]], ['r']).replace('id="r"', 'id="r" name="the result"')}${output('r', 'R')}</serviceTask>`,
    flows: 's > a > g\ng > w | lot size = 5 and D = 5\ng > b | not(lot size = 5)\nw > e',
    given: { variables: { 'lot size': 1 }, outputs: { a: { r: 5 } }, steps: [{ complete: 'w', variables: { 'lot size': 6 } }] },
    entered: 's a g w e',
    variables: { D: 6 },
  },
  {
    name: 'what waits for its inputs goes with its scope',
    nodes:
      tags('start:s end:e') +
      sub(
        'p1',
        objects('D') +
          tags('start:s1 and:g') +
          `<task id="a">${io(['i'], [['i']])}${input('D', 'i')}</task><endEvent id="t"><terminateEventDefinition/></endEvent>`,
      ),
    flows: 's > p1 > e\ns1 > g\ng > a\ng > t',
    entered: 's p1 s1 g a t e',
    cancelled: 'a',
  },
  {
    name: 'a loop over the data input that an association fills, its outputs collected into a data output',
    nodes:
      objects('L', 'O') +
      tags('start:s end:e') +
      `<userTask id="a">${io(['all'], [['all']], ['found'])}${input('L', 'all')}${output('found', 'O')}${loop('', '<loopDataInputRef>all</loopDataInputRef><loopDataOutputRef>found</loopDataOutputRef><inputDataItem id="it" name="item"/><outputDataItem id="ot" name="r"/>')}</userTask>`,
    flows: 's > a > e',
    given: { variables: { L: [1, 2] }, outputs: { a: [{ r: 10 }, { r: 20 }] }, auto: true },
    entered: 's a a e',
    variables: { O: [10, 20] },
  },
  {
    name: 'a loop’s item is the source of an association',
    nodes:
      objects('L') +
      tags('start:s end:e') +
      script(
        'a',
        '{seen: append(seen, one)}',
        io(['all', 'one'], [['all', 'one']]) +
          input('L', 'all') +
          input('it', 'one') +
          loop('isSequential="true"', '<loopDataInputRef>all</loopDataInputRef><inputDataItem id="it"/>'),
      ),
    flows: 's > a > e',
    given: { variables: { L: [1, 2], seen: [] } },
    entered: 's a a e',
    variables: { seen: [1, 2] },
  },
  {
    name: 'a cardinality that is a data input',
    nodes:
      objects('N') +
      tags('start:s end:e') +
      `<task id="a">${io(['n'], [['n']])}${input('N', 'n')}${loop('', '<loopCardinality>n</loopCardinality>')}</task>`,
    flows: 's > a > e',
    given: { variables: { N: 3 } },
    entered: 's a a a e',
  },
]);
