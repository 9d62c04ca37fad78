import { diagram, tags } from '../engine/diagram.ts';
import { catching, throwing } from '../engine/diagram-parts.ts';
import type { RuleTable } from './rule-table.ts';

/** Pairs of links that belong together. */
export const soundLinks: RuleTable['sound'] = [
  [
    'links of different names of which one names the other as its target',
    diagram(
      tags('start:s end:e') +
        '<intermediateThrowEvent id="t"><linkEventDefinition id="lt" name="A"><target>lc</target></linkEventDefinition></intermediateThrowEvent><intermediateCatchEvent id="c"><linkEventDefinition id="lc" name="B"><source>lt</source></linkEventDefinition></intermediateCatchEvent>',
      's > t\nc > e',
    ),
  ],
  [
    'links whose names differ in white space alone',
    diagram(
      tags('start:s end:e') +
        throwing('a', '<linkEventDefinition name="Go on &#10;there"/>') +
        catching('b', '<linkEventDefinition name="Go on&#10;there"/>'),
      's > a\nb > e',
    ),
  ],
  [
    'a pair of links without a name',
    diagram(
      tags('start:s end:e') + throwing('a', '<linkEventDefinition name=""/>') + catching('b', '<linkEventDefinition/>'),
      's > a\nb > e',
    ),
  ],
  [
    'a pair of links',
    diagram(
      tags('start:s end:e') + throwing('a', '<linkEventDefinition name="L"/>') + catching('b', '<linkEventDefinition name="L"/>'),
      's > a\nb > e',
    ),
  ],
];
