import { describe, expect, it } from '@jest/globals';
import { FlightWindow } from '../../activities/flight-window.ts';

describe('the window of a crowd', () => {
  it('has room again for each run that has applied its row, or has ended', () => {
    const window = new FlightWindow(3, 1_000, () => 0);
    window.took('a', 5);
    window.took('b', 5);
    window.took('c', 5);
    expect(window.room).toBe(0);
    window.land(
      new Map([
        ['a', 4],
        ['b', 5],
      ]),
    );
    expect(window.runs).toEqual(['a']);
    expect(window.room).toBe(2);
  });

  it('gives up a run that does not move, so that the others can go', () => {
    let now = 0;
    const window = new FlightWindow(1, 1_000, () => now);
    window.took('stuck', 1);
    now = 1_000;
    window.land(new Map([['stuck', 0]]));
    expect(window.room).toBe(0);
    now = 1_001;
    window.land(new Map([['stuck', 0]]));
    expect(window.room).toBe(1);
  });
});
