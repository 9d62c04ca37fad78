import { describe, expect, it } from '@jest/globals';
import { diagram, play, tags } from '../engine/diagram.ts';

describe('elements without an id', () => {
  it.each([
    [
      'an event sub-process and its start event run',
      tags('start:s user:u end:e') +
        '<subProcess triggeredByEvent="true"><startEvent><escalationEventDefinition/></startEvent><userTask/></subProcess>',
      's > u > e',
      { steps: [{ escalation: 'X' }] },
      's u subProcess@p#3 startEvent@subProcess@p#3#0',
    ],
    [
      'a boundary event ends what it stands at',
      tags('start:s user:u') + boundary(),
      's > u',
      { steps: [{ advance: 'PT1H' }] },
      's u boundaryEvent@p#2',
    ],
    ['a task where nothing else begins', '<task/>', '', {}, 'task@p#0'],
    ['a task of an ad-hoc sub-process', '<adHocSubProcess id="a"><task/></adHocSubProcess>', '', {}, 'a task@a#0'],
    ['a start event alone', '<startEvent/>', '', {}, 'startEvent@p#0'],
  ])('%s', async (_what, nodes, flows, given, entered) => {
    const ran = await play(diagram(nodes, flows), given);
    expect(ran.entered).toBe(entered);
  });

  it('flows', async () => {
    const flows = '<sequenceFlow sourceRef="s" targetRef="t"/><sequenceFlow sourceRef="s" targetRef="t"/>';
    const ran = await play(diagram(tags('start:s task:t') + flows, ''), {});
    expect(ran.entered).toBe('s t t');
  });
});

function boundary(): string {
  return '<boundaryEvent attachedToRef="u"><timerEventDefinition><timeDuration xsi:type="tFormalExpression">PT1H</timeDuration></timerEventDefinition></boundaryEvent>';
}
