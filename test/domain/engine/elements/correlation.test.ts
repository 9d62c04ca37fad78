import { flowsXml, tags } from '../diagram.ts';
import { catching, message, mi, named, starting, sub, throwing } from '../diagram-parts.ts';
import { table } from '../scenario-table.ts';

const answer = '<messageEventDefinition messageRef="m2"/>';
const retrieval = (ref: string, path: string) =>
  `<correlationPropertyRetrievalExpression messageRef="${ref}"><messagePath>${path}</messagePath></correlationPropertyRetrievalExpression>`;
const keyed = (pools: string) =>
  `${named}<message id="m2" name="N"/><correlationProperty id="cp">${retrieval('ms', 'asked')}${retrieval('m2', 'about')}</correlationProperty>` +
  `<collaboration id="co"><participant id="pa" processRef="p"/>${pools}<correlationKey id="k" name="k"><correlationPropertyRef>cp</correlationPropertyRef></correlationKey></collaboration>`;
const answering = keyed('<participant id="pb" processRef="q"/>').concat(
  `<process id="q" isExecutable="true">${starting('qs', message)}${tags('user:qu')}${throwing('qt', answer)}${flowsXml('qs > qu > qt')}</process>`,
);

table('correlation', [
  {
    name: 'what a sent message does not hold of its key is read out of the data of its sender',
    nodes: tags('start:s end:e') + throwing('t', message) + catching('c', answer),
    flows: 's > t > c > e',
    around: keyed('<participant id="black" name="Customer"/>'),
    given: {
      variables: { asked: 7 },
      steps: [
        { message: 'N', variables: { about: 8, by: 'A' } },
        { message: 'N', variables: { about: 7, by: 'B' } },
      ],
    },
    entered: 's t c e',
    variables: { by: 'B' },
  },
  {
    name: 'a message that holds nothing of its key sets none',
    nodes: tags('start:s end:e') + throwing('t', message) + catching('c', answer),
    flows: 's > t > c > e',
    around: keyed('<participant id="black" name="Customer"/>'),
    given: { steps: [{ message: 'N', variables: { about: 7 } }] },
    entered: 's t c e',
  },
  {
    name: 'each instance of a multi-instance sub-process has its own conversation, in which it is answered without a key',
    nodes:
      tags('start:s end:e') +
      sub(
        'p1',
        mi('<loopCardinality>2</loopCardinality>') +
          tags('start:s1 user:u task:a task:b') +
          throwing('t', message) +
          catching('c', answer) +
          flowsXml('s1 > u > t > c\nc > a | asked = 1\nc > b | asked = 2'),
      ),
    flows: 's > p1 > e',
    around: answering,
    given: {
      steps: [
        { complete: 'u', variables: { asked: 1 } },
        { complete: 'u', variables: { asked: 2 } },
        { complete: 'qu', instance: 1 },
        { complete: 'qu' },
      ],
    },
    entered: 's p1 p1 s1 s1 u u t qs c qu t qs c qu qt b qt a e',
  },
]);
