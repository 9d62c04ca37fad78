import { describe, expect, it } from '@jest/globals';
import { absent, readOptions } from '../../bench/options.ts';

const defaults = { clients: [8, 32], runs: 200, peers: absent };

describe('readOptions', () => {
  it('keeps defaults', () => expect(readOptions([], defaults)).toEqual(defaults));

  it('reads numbers, lists and text', () => {
    expect(readOptions(['--clients', '1,2', '--runs=5', '--peers', '../peers'], defaults)).toEqual({
      clients: [1, 2],
      runs: 5,
      peers: '../peers',
    });
  });

  it.each([['--runs=0'], ['--runs=many'], ['--clients=8,'], ['--runs=1.5']])('refuses %s', (text) => {
    expect(() => readOptions([text], defaults)).toThrow('whole numbers');
  });

  it('refuses what no bench knows', () => expect(() => readOptions(['--fast'], defaults)).toThrow('--fast'));
});
