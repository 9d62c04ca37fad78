import { describe, expect, it } from '@jest/globals';
import { labelIn } from '../../../admin-ui/runs/label-in.ts';

describe('a label of a file', () => {
  it.each([
    ['数量 / Quantity', '数量', 'Quantity'],
    ['温度（℃）/Temperature', '温度（℃）', 'Temperature'],
    ['mg/l', 'mg/l', 'mg/l'],
    ['抽样', '抽样', '抽样'],
    ['收货 / 发货', '收货 / 发货', '收货 / 发货'],
  ])('is read in either language: %s', (label, zh, en) => {
    expect([labelIn('zh', label), labelIn('en', label)]).toEqual([zh, en]);
  });
});
