import { describe, expect, it } from '@jest/globals';
import { type Change, openStream } from '../../../admin-ui/providers/live.ts';

class Source extends EventTarget {
  static opened: Source[] = [];
  closed = false;
  constructor() {
    super();
    Source.opened.push(this);
  }
  close(): void {
    this.closed = true;
  }
  say(data: string): void {
    this.dispatchEvent(new MessageEvent('change', { data }));
  }
}

function stream() {
  Source.opened = [];
  return openStream('/api/stream', () => new Source() as unknown as EventSource);
}

describe('a live stream', () => {
  it('is one connection for all who listen, closed with the last', () => {
    const live = stream();
    const leave = [live.listen(() => undefined), live.listen(() => undefined)];
    expect(Source.opened).toHaveLength(1);
    leave[0]?.();
    expect(Source.opened[0]?.closed).toBe(false);
    leave[1]?.();
    expect(Source.opened[0]?.closed).toBe(true);
    live.listen(() => undefined);
    expect(Source.opened).toHaveLength(2);
  });
  it('tells what changed, and asks for all again where it cannot be read', () => {
    const heard: Change[] = [];
    stream().listen((change) => heard.push(change));
    Source.opened[0]?.say('{"kind":"task","task":"t1"}');
    Source.opened[0]?.say('{"kind":');
    expect(heard).toEqual([{ kind: 'task', task: 't1' }, { kind: 'resync' }]);
  });
  it('says so when the connection is lost, and when it is back', () => {
    const live = stream();
    const states: string[] = [];
    live.listen(() => undefined);
    live.watch(() => states.push(live.state()));
    for (const type of ['open', 'error', 'error', 'open']) Source.opened[0]?.dispatchEvent(new Event(type));
    expect(states).toEqual(['live', 'lost', 'live']);
  });
});
