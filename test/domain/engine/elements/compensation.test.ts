import { tags } from '../diagram.ts';
import { sub, mi, expr, on, throwing, ending, starting, compensate, eventSub, comp, undo, tie } from '../diagram-parts.ts';
import { table } from '../scenario-table.ts';

table('compensation', [
  {
    name: 'all, latest first',
    nodes:
      tags('start:s service:a service:b end:e') +
      comp('a', 'ca') +
      comp('b', 'cb') +
      undo('ua') +
      undo('ub') +
      tie('ca', 'ua') +
      tie('cb', 'ub') +
      throwing('t', compensate()),
    flows: 's > a > b > t > e',
    entered: 's a b t ub ua e',
  },
  {
    name: 'one activity',
    nodes:
      tags('start:s service:a service:b end:e') +
      comp('a', 'ca') +
      comp('b', 'cb') +
      undo('ua') +
      undo('ub') +
      tie('ca', 'ua') +
      tie('cb', 'ub') +
      throwing('t', compensate('activityRef="a"')),
    flows: 's > a > b > t > e',
    entered: 's a b t ua e',
  },
  {
    name: 'what has not completed is not compensated',
    nodes:
      tags('start:s and:g user:a service:b end:e') +
      comp('a', 'ca') +
      comp('b', 'cb') +
      undo('ua') +
      undo('ub') +
      tie('ca', 'ua') +
      tie('cb', 'ub') +
      throwing('t', compensate()),
    flows: 's > g\ng > a\ng > b > t > e',
    entered: 's g a b t ub e',
    outcome: 'waiting',
    open: 'a',
  },
  {
    name: 'a multi-instance activity once for each of its instances',
    nodes:
      tags('start:s end:e') +
      `<serviceTask id="a">${mi(expr('loopCardinality', '3'))}</serviceTask>` +
      comp('a', 'ca') +
      undo('ua') +
      tie('ca', 'ua') +
      throwing('t', compensate()),
    flows: 's > a > t > e',
    entered: 's a a a t ua ua ua e',
  },
  {
    name: 'inside a completed sub-process',
    nodes:
      tags('start:s end:e') +
      sub(
        'p1',
        tags('start:s1 service:a service:b') +
          comp('a', 'ca') +
          comp('b', 'cb') +
          undo('ua') +
          undo('ub') +
          tie('ca', 'ua') +
          tie('cb', 'ub'),
      ) +
      throwing('t', compensate()),
    flows: 's > p1 > t > e\ns1 > a > b',
    entered: 's p1 s1 a b t ub ua e',
  },
  {
    name: 'by an event sub-process, with its data as they were',
    nodes:
      tags('start:s end:e') +
      `<subProcess id="p1"><dataObject id="v"/>${tags('start:s1')}<scriptTask id="a" scriptFormat="feel"><script>{v: 7}</script></scriptTask>${eventSub('x', starting('xs', compensate()), '<scriptTask id="h" scriptFormat="feel"><script>{w: v + 1}</script></scriptTask>')}</subProcess>` +
      throwing('t', compensate()),
    flows: 's > p1 > t > e\ns1 > a\nxs > h',
    entered: 's p1 s1 a t x xs h e',
    variables: { w: 8 },
  },
  {
    name: 'a transaction is cancelled: what runs is ended, what is done is undone',
    nodes:
      tags('start:s end:e task:k') +
      `<transaction id="p1">${tags('start:s1 service:a and:g user:u')}${comp('a', 'ca')}${undo('ua')}${tie('ca', 'ua')}${ending('t', '<cancelEventDefinition/>')}</transaction>` +
      on('p1', 'b', '<cancelEventDefinition/>'),
    flows: 's > p1 > e\ns1 > a > g\ng > u\ng > t\nb > k',
    entered: 's p1 s1 a g u t ua b k',
    cancelled: 'u p1',
  },
]);
