import { tags } from '../../domain/engine/diagram.ts';
import { expr, message, named, sub } from '../../domain/engine/diagram-parts.ts';
import type { ElementCase } from '../element-case.ts';
import { script } from './parts.ts';

const io =
  '<ioSpecification id="io"><dataInput id="di" name="n"/><dataOutput id="do" name="r"/><inputSet id="is"><dataInputRefs>di</dataInputRefs></inputSet><outputSet id="os"><dataOutputRefs>do</dataOutputRefs></outputSet></ioSpecification>';
const sets = (inputs: string, outputs: string) =>
  `<ioSpecification id="io"><dataInput id="di" name="n"/><dataInput id="dj" name="m"/><dataOutput id="do" name="r"/><dataOutput id="dp" name="q"/>${inputs}${outputs}</ioSpecification>`;
const into = '<dataInputAssociation id="ia"><sourceRef>x</sourceRef><targetRef>di</targetRef></dataInputAssociation>';
const outOf = '<dataOutputAssociation id="oa"><sourceRef>do</sourceRef><targetRef>y</targetRef></dataOutputAssociation>';
const objects =
  '<dataObject id="x"/><dataObject id="y"/><dataObjectReference id="xr" dataObjectRef="x"/><dataObjectReference id="yr" dataObjectRef="y"/>';

/** Data and how it reaches an activity (BPMN 2.0.2, 10.4 and 13.2). */
export const data: ElementCase[] = [
  {
    name: 'data objects go in and out of an activity',
    nodes: objects + tags('start:s user:u') + script('a', '{r: n * 2}', io + into + outOf),
    flows: 's > a > u',
    given: { variables: { x: 21 }, steps: [{ complete: 'u' }] },
    story: 's a u |  | completed',
    variables: { y: 42 },
  },
  {
    name: 'data associations with a transformation',
    nodes:
      objects +
      tags('start:s user:u') +
      script(
        'a',
        '{r: n * 2}',
        io +
          `<dataInputAssociation id="ia"><sourceRef>x</sourceRef><targetRef>di</targetRef>${expr('transformation', 'x + 1')}</dataInputAssociation>` +
          `<dataOutputAssociation id="oa"><sourceRef>do</sourceRef><targetRef>y</targetRef>${expr('transformation', 'r + 100')}</dataOutputAssociation>`,
      ),
    flows: 's > a > u',
    given: { variables: { x: 20 }, steps: [{ complete: 'u' }] },
    story: 's a u |  | completed',
    variables: { y: 142 },
  },
  {
    name: 'data associations with assignments',
    nodes:
      objects +
      tags('start:s user:u') +
      script(
        'a',
        '{r: n * 2}',
        io +
          `<dataInputAssociation id="ia"><sourceRef>x</sourceRef><targetRef>di</targetRef><assignment id="as">${expr('from', 'x.part')}${expr('to', 'n')}</assignment></dataInputAssociation>${outOf}`,
      ),
    flows: 's > a > u',
    given: { variables: { x: { part: 21 } }, steps: [{ complete: 'u' }] },
    story: 's a u |  | completed',
    variables: { y: 42 },
  },
  {
    name: 'a data object of a sub-process is its own',
    nodes: tags('start:s end:e') + sub('p1', `<dataObject id="v"/>${tags('start:s1 user:u')}${script('a', '{v: 7, w: 8}')}`),
    flows: 's > p1 > e\ns1 > a > u',
    given: { variables: { v: 1 }, steps: [{ complete: 'u' }] },
    story: 's p1 s1 a u e |  | completed',
    variables: { v: 1, w: 8 },
  },
  {
    name: 'a property of a process and of a sub-process',
    nodes: `<property id="pv" name="v"/>${tags('start:s end:e')}${sub('p1', `<property id="pw" name="w"/>${tags('start:s1 user:u')}${script('a', '{v: 7, w: 8}')}`)}`,
    flows: 's > p1 > e\ns1 > a > u',
    given: { variables: { w: 1 }, steps: [{ complete: 'u' }] },
    story: 's p1 s1 a u e |  | completed',
    variables: { v: 7, w: 1 },
  },
  {
    name: 'a property of a task ends with it',
    nodes: `${tags('start:s user:v end:e')}<userTask id="u"><property id="pw" name="w"/></userTask>`,
    flows: 's > u > v > e',
    given: {
      variables: { w: 1 },
      steps: [{ complete: 'u', variables: { w: 2, x: 3 } }, { complete: 'v' }],
    },
    story: 's u v e |  | completed',
    variables: { w: 1, x: 3 },
  },
  {
    name: 'data store',
    nodes:
      `<dataStoreReference id="sr" name="stock" dataStoreRef="st"/>${tags('start:s user:u')}` +
      script(
        'a',
        '{r: n * 2}',
        `${io}${into.replace('<sourceRef>x<', '<sourceRef>sr<')}${outOf.replace('<targetRef>y<', '<targetRef>sr<')}`,
      ),
    flows: 's > a > u',
    around: '<dataStore id="st" name="stock"/>',
    given: { variables: { stock: 4 }, steps: [{ complete: 'u' }] },
    story: 's a u |  | completed',
    variables: { stock: 8 },
  },
  {
    name: 'what an event catches goes where its association leads',
    nodes:
      objects +
      tags('start:s user:u') +
      `<intermediateCatchEvent id="c"><dataOutput id="do" name="r"/>${outOf}<outputSet id="os"><dataOutputRefs>do</dataOutputRefs></outputSet>${message}</intermediateCatchEvent>`,
    flows: 's > c > u',
    around: named,
    given: { steps: [{ message: 'M', variables: { r: 5 } }, { complete: 'u' }] },
    story: 's c u |  | completed',
    variables: { y: 5 },
  },
  {
    name: 'what an event throws comes from its association',
    nodes:
      objects +
      tags('start:s user:u') +
      `<intermediateThrowEvent id="t"><dataInput id="di" name="n"/>${into}<inputSet id="is"><dataInputRefs>di</dataInputRefs></inputSet>${message}</intermediateThrowEvent><receiveTask id="c" messageRef="ms"/>`,
    flows: 's > t > u > c',
    around: named,
    given: { variables: { x: 5 }, steps: [{ complete: 'u' }] },
    story: 's t u c |  | completed',
    variables: { n: 5 },
  },
  {
    name: 'references stand for the data object or store that they refer to',
    nodes:
      `<dataObject id="o"/><dataObjectReference id="r1" dataObjectRef="o"/><dataObjectReference id="r2" dataObjectRef="o"/><dataStoreReference id="d1" dataStoreRef="st"/><dataStoreReference id="d2" dataStoreRef="st"/>${tags('start:s user:u')}` +
      script(
        'a',
        '{r: n * 2}',
        `${io}${into.replace('<sourceRef>x<', '<sourceRef>r1<')}${outOf.replace('<targetRef>y<', '<targetRef>d1<')}`,
      ) +
      script(
        'b',
        '{r: n * 2}',
        `${io}${into.replace('<sourceRef>x<', '<sourceRef>d2<')}${outOf.replace('<targetRef>y<', '<targetRef>r2<')}`
          .replace(/"(io|di|do|is|os|ia|oa)"/g, '"$1b"')
          .replace(/>(di|do)</g, '>$1b<'),
      ),
    flows: 's > a > b > u',
    around: '<dataStore id="st"/>',
    given: { variables: { o: 1 }, steps: [{ complete: 'u' }] },
    story: 's a b u |  | completed',
    variables: { o: 4, st: 2 },
  },
  {
    name: 'input sets: an activity begins with the first that is complete, and takes the inputs of no other',
    nodes:
      objects +
      tags('start:s and:g user:w user:u') +
      script(
        'a',
        '{z: [n, m]}',
        sets(
          '<inputSet id="is1"><dataInputRefs>di</dataInputRefs></inputSet><inputSet id="is2"><dataInputRefs>dj</dataInputRefs></inputSet>',
          '<outputSet id="os"/>',
        ) +
          into +
          into.replace('"ia"', '"ib"').replace('>x<', '>y<').replace('>di<', '>dj<'),
      ),
    flows: 's > g\ng > w\ng > a > u',
    given: { steps: [{ complete: 'w', variables: { y: 2 } }, { complete: 'u' }] },
    story: 's g w a u |  | completed',
    variables: { z: [null, 2] },
  },
  {
    name: 'input sets: optional inputs are not waited for, those for use while executing are read as the work ends',
    nodes:
      objects +
      tags('start:s and:g user:w user:u') +
      `<userTask id="a">${sets('<inputSet id="is"><dataInputRefs>di</dataInputRefs><dataInputRefs>dj</dataInputRefs><optionalInputRefs>di</optionalInputRefs><whileExecutingInputRefs>dj</whileExecutingInputRefs></inputSet>', '<outputSet id="os"><dataOutputRefs>do</dataOutputRefs></outputSet>')}${into}${into
        .replace('"ia"', '"ib"')
        .replace('>di<', '>dj<')}${outOf.replace('</data', `${expr('transformation', 'r + m')}</data`)}</userTask>`,
    flows: 's > g\ng > w\ng > a > u',
    given: { steps: [{ complete: 'w', variables: { x: 40 } }, { complete: 'a', variables: { r: 2 } }, { complete: 'u' }] },
    story: 's g w a u |  | completed',
    variables: { y: 42 },
  },
  {
    name: 'output sets: an activity that completes none of them is an incident',
    nodes:
      objects +
      tags('start:s user:u') +
      `<userTask id="a">${sets('<inputSet id="is"/>', '<outputSet id="os"><dataOutputRefs>do</dataOutputRefs></outputSet>')}${outOf}</userTask>`,
    flows: 's > a > u',
    given: { steps: [{ complete: 'a', variables: { other: 2 } }] },
    story: 's a |  | failed a',
  },
  {
    name: 'output sets: optional outputs, and those that come while executing, need not be there',
    nodes:
      objects +
      tags('start:s user:u') +
      `<userTask id="a">${sets('<inputSet id="is"/>', '<outputSet id="os"><dataOutputRefs>do</dataOutputRefs><dataOutputRefs>dp</dataOutputRefs><optionalOutputRefs>dp</optionalOutputRefs><whileExecutingOutputRefs>do</whileExecutingOutputRefs></outputSet>')}${outOf}</userTask>`,
    flows: 's > a > u',
    given: { steps: [{ complete: 'a', variables: { other: 2 } }, { complete: 'u' }] },
    story: 's a u |  | completed',
  },
  {
    name: 'output sets: those that do not go with the inputs it began with are an incident',
    nodes:
      objects +
      tags('start:s user:u') +
      `<userTask id="a">${sets('<inputSet id="is"><outputSetRefs>os2</outputSetRefs></inputSet>', '<outputSet id="os1"><dataOutputRefs>do</dataOutputRefs></outputSet><outputSet id="os2"><dataOutputRefs>dp</dataOutputRefs><inputSetRefs>is</inputSetRefs></outputSet>')}${outOf}</userTask>`,
    flows: 's > a > u',
    given: { steps: [{ complete: 'a', variables: { r: 2 } }] },
    story: 's a |  | failed a',
  },
];
