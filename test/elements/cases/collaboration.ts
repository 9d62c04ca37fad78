import { tags } from '../../domain/engine/diagram.ts';
import { catching, message, named, non, on, starting, throwing } from '../../domain/engine/diagram-parts.ts';
import type { ElementCase } from '../element-case.ts';
import { flow, process } from './parts.ts';

const retrieval = (ref: string, path: string) =>
  `<correlationPropertyRetrievalExpression messageRef="${ref}"><messagePath>${path}</messagePath></correlationPropertyRetrievalExpression>`;
const property = `<correlationProperty id="cp">${retrieval('ms', 'order.id')}${retrieval('m2', 'id')}</correlationProperty>`;
const key =
  '<collaboration id="c"><participant id="pa" processRef="p"/><correlationKey id="k" name="k"><correlationPropertyRef>cp</correlationPropertyRef></correlationKey></collaboration>';
const keyed = `${named}<message id="m2" name="N"/>${property}${key}`;

const subscription =
  '<correlationSubscription id="cs" correlationKeyRef="k"><correlationPropertyBinding id="cb" correlationPropertyRef="cp"><dataPath>order</dataPath></correlationPropertyBinding></correlationSubscription>';

/** Pools, messages between them, and how a message finds its instance (BPMN 2.0.2, 9 and 8.4.2). */
export const collaboration: ElementCase[] = [
  {
    name: 'pools of a file run together and exchange messages along their flows',
    nodes: tags('start:s user:u end:e') + throwing('t', '<messageEventDefinition/>') + catching('c', '<messageEventDefinition/>'),
    flows: 's > u > t > c > e',
    around:
      '<collaboration id="co"><participant id="pa" processRef="p"/><participant id="pb" processRef="q"/><participant id="black" name="Carrier"/><messageFlow id="f1" sourceRef="t" targetRef="qc"/><messageFlow id="f2" sourceRef="qt" targetRef="c"/></collaboration>' +
      process(
        'q',
        `${tags('start:qs user:qu')}${catching('qc', '<messageEventDefinition/>')}${throwing('qt', '<messageEventDefinition/>')}${flow('qs', 'qc')}${flow('qc', 'qu')}${flow('qu', 'qt')}`,
      ),
    given: { steps: [{ complete: 'u' }, { complete: 'qu' }] },
    story: 'qs s qc u t qu c qt e |  | completed',
  },
  {
    name: 'black-box pool: a message along a flow to it goes out, whoever waits for its name in the file',
    nodes:
      tags('start:s user:u end:e') +
      throwing('t', message) +
      '<sendTask id="t2" messageRef="ms"/><receiveTask id="r" messageRef="ms"/>',
    flows: 's > u > t > t2 > r > e',
    around:
      named +
      '<collaboration id="co"><participant id="pa" processRef="p"/><participant id="pb" processRef="q"/><participant id="black" name="Carrier"/><participant id="empty" processRef="z"/><messageFlow id="f1" sourceRef="t" targetRef="black"/><messageFlow id="f2" sourceRef="t2" targetRef="empty"/></collaboration>' +
      process('q', starting('qs', message) + catching('qc', message) + tags('user:qu') + flow('qs', 'qc') + flow('qc', 'qu')) +
      '<process id="z"/>',
    given: { steps: [{ complete: 'u' }] },
    story: 's u t t2 r |  | waiting r',
  },
  {
    name: 'black-box pool: a flow that leads on into the file beside it is taken there',
    nodes: tags('start:s user:u end:e') + throwing('t', message),
    flows: 's > u > t > e',
    around:
      named +
      '<collaboration id="co"><participant id="pa" processRef="p"/><participant id="pb" processRef="q"/><participant id="black" name="Carrier"/><messageFlow id="f1" sourceRef="t" targetRef="black"/><messageFlow id="f2" sourceRef="t" targetRef="qs"/></collaboration>' +
      process('q', starting('qs', message) + tags('user:qu') + flow('qs', 'qu')),
    given: { steps: [{ complete: 'u' }, { complete: 'qu' }] },
    story: 's u t qs e qu |  | completed',
  },
  {
    name: 'a message with several flows goes along each of them: to who waits, to what it begins, to a pool as a whole',
    nodes: tags('start:s user:u end:e') + throwing('t', message),
    flows: 's > u > t > e',
    around:
      named +
      '<collaboration id="co"><participant id="pa" processRef="p"/><participant id="pb" processRef="q"/><participant id="pc" processRef="r"/><participant id="pd" processRef="z"/><messageFlow id="f1" sourceRef="t" targetRef="qc"/><messageFlow id="f2" sourceRef="t" targetRef="rs"/><messageFlow id="f3" sourceRef="t" targetRef="pd"/></collaboration>' +
      process('q', tags('start:qs user:qu') + catching('qc', message) + flow('qs', 'qc') + flow('qc', 'qu')) +
      process('r', starting('rs', message) + tags('user:ru') + flow('rs', 'ru')) +
      process('z', tags('start:zs user:zu') + catching('zc', message) + flow('zs', 'zc') + flow('zc', 'zu')),
    given: { variables: { n: 1 }, steps: [{ complete: 'u', variables: { n: 2 } }, { complete: 'ru' }, { complete: 'zu' }] },
    story: 'qs zs s qc zc u t qu rs zu e ru |  | waiting qu',
  },
  {
    name: 'a message with several flows: the end of one that nobody waits at is kept for it',
    nodes: tags('start:s end:e') + throwing('t', message),
    flows: 's > t > e',
    around:
      named +
      '<collaboration id="co"><participant id="pa" processRef="p"/><participant id="pb" processRef="q"/><participant id="pc" processRef="r"/><messageFlow id="f1" sourceRef="t" targetRef="qc"/><messageFlow id="f2" sourceRef="t" targetRef="rc"/></collaboration>' +
      process('q', tags('start:qs') + catching('qc', message) + flow('qs', 'qc')) +
      process('r', tags('start:rs user:ru') + catching('rc', message) + flow('rs', 'ru') + flow('ru', 'rc')),
    given: { steps: [{ complete: 'ru' }] },
    story: 'qs rs s qc ru t e rc |  | completed',
  },
  {
    name: 'a message without a flow goes to one of those who wait for it, the one that has waited longest',
    nodes:
      tags('start:s and:g user:u end:e') +
      on('u', 'b', message, non) +
      on('u', 'b2', message, non) +
      catching('c', message) +
      tags('task:h task:h2'),
    flows: 's > g\ng > u > e\ng > c\nb > h\nb2 > h2',
    around: named,
    given: { steps: [{ message: 'M' }, { message: 'M' }, { message: 'M' }, { complete: 'u' }] },
    story: 's g u c b h b h b h e |  | waiting c',
  },
  {
    name: 'correlation key: a message finds the instance whose conversation it belongs to',
    nodes: `${starting('s', message)}<receiveTask id="r" messageRef="m2"/>${tags('user:u')}`,
    flows: 's > r > u',
    around: keyed,
    given: {
      steps: [
        { message: 'M', variables: { order: { id: 1 } } },
        { message: 'M', variables: { order: { id: 2 } } },
        { message: 'N', variables: { id: 2, answer: 'second' } },
        { complete: 'u' },
        { message: 'N', variables: { id: 1, answer: 'first' } },
        { complete: 'u' },
      ],
    },
    story: 's r s r u u |  | completed',
  },
  {
    name: 'correlation key: a message of another conversation waits',
    nodes: `${starting('s', message)}<receiveTask id="r" messageRef="m2"/>`,
    flows: 's > r',
    around: keyed,
    given: {
      steps: [
        { message: 'M', variables: { order: { id: 1 } } },
        { message: 'N', variables: { id: 3 } },
      ],
    },
    story: 's r |  | waiting r',
  },
  {
    name: 'correlation subscription: the key comes from the data of the process',
    nodes: `${tags('start:s user:u end:e')}<receiveTask id="r" messageRef="m2"/>${subscription}`,
    flows: 's > u > r > e',
    around: keyed,
    given: {
      variables: { order: 7 },
      steps: [{ message: 'N', variables: { id: 8 } }, { complete: 'u' }, { message: 'N', variables: { id: 7 } }],
    },
    story: 's u r e |  | completed',
  },
  {
    name: 'correlation subscription: the key follows the data while it is waited for',
    nodes: `${tags('start:s and:g user:u end:e')}<receiveTask id="r" messageRef="m2"/>${subscription}`,
    flows: 's > g\ng > r > e\ng > u',
    around: keyed,
    given: {
      variables: { order: 7 },
      steps: [
        { complete: 'u', variables: { order: 8 } },
        { message: 'N', variables: { id: 7, by: 'seven' } },
        { message: 'N', variables: { id: 8, by: 'eight' } },
      ],
    },
    story: 's g r u e |  | completed',
    variables: { by: 'eight' },
  },
  {
    name: 'correlation subscription: a message that waits is taken once the key has become its own',
    nodes: `${tags('start:s and:g user:u user:w end:e')}<receiveTask id="r" messageRef="m2"/>${subscription}`,
    flows: 's > g\ng > r > e\ng > u > w',
    around: keyed,
    given: {
      variables: { order: 7 },
      steps: [
        { message: 'N', variables: { id: 9, by: 'nine' } },
        { complete: 'u', variables: { order: 8 } },
        { complete: 'w', variables: { order: 9 } },
      ],
    },
    story: 's g r u w e |  | completed',
    variables: { by: 'nine' },
  },
  {
    name: 'correlation subscription: an event that stays goes on following the data that its own messages change',
    nodes: `${tags('start:s user:u task:h end:e')}${on('u', 'b', '<messageEventDefinition messageRef="m2"/>', non)}${subscription}`,
    flows: 's > u > e\nb > h',
    around: keyed,
    given: {
      variables: { order: 7 },
      steps: [
        { message: 'N', variables: { id: 7, order: 8 } },
        { message: 'N', variables: { id: 7, order: 9 } },
        { message: 'N', variables: { id: 8 } },
        { complete: 'u' },
      ],
    },
    story: 's u b h b h e |  | completed',
    variables: { order: 8 },
  },
];
