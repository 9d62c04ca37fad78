import { describe, expect, it } from '@jest/globals';
import { saidIn } from '../../../admin-ui/runs/said-in.ts';

describe('what an incident says', () => {
  it.each([
    ['g: 没有条件成立 / no condition is true', '没有条件成立', 'no condition is true'],
    ['u: “mm / s” 不是数字 / “mm / s” is no number', '“mm / s” 不是数字', '“mm / s” is no number'],
    [
      '步数超限 / too many steps（重试只重做这一步 / a retry takes this step alone）',
      '步数超限（重试只重做这一步）',
      'too many steps (a retry takes this step alone)',
    ],
    ['connect ECONNREFUSED', 'connect ECONNREFUSED', 'connect ECONNREFUSED'],
    ['a / b / c', 'a / b / c', 'a / b / c'],
  ])('%s', (message, zh, en) => {
    const element = message.slice(0, 1);
    expect([saidIn('zh', message, element), saidIn('en', message, element)]).toEqual([zh, en]);
  });
});
