import { diagram } from '../../../engine/diagram.ts';
import { dataObjectReferenceName } from '../../../../../domain/sop/rules/data/data-object-reference-name.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(dataObjectReferenceName, {
  sound: [
    [
      'the name of the object',
      diagram(
        '<startEvent id="s"/><task id="t"/><endEvent id="e"/><dataObject id="d" name="Lot"/><dataObjectReference id="r" name="Lot" dataObjectRef="d"></dataObjectReference>',
        's > t > e',
      ),
    ],
    [
      'with the state',
      diagram(
        '<startEvent id="s"/><task id="t"/><endEvent id="e"/><dataObject id="d" name="Lot"/><dataObjectReference id="r" name="Lot [held]" dataObjectRef="d"><dataState id="x" name="held"/></dataObjectReference>',
        's > t > e',
      ),
    ],
  ],
  broken: [
    [
      'another name',
      diagram(
        '<startEvent id="s"/><task id="t"/><endEvent id="e"/><dataObject id="d" name="Lot"/><dataObjectReference id="r" name="Box" dataObjectRef="d"></dataObjectReference>',
        's > t > e',
      ),
      ['r'],
    ],
    [
      'without its state',
      diagram(
        '<startEvent id="s"/><task id="t"/><endEvent id="e"/><dataObject id="d" name="Lot"/><dataObjectReference id="r" name="Lot" dataObjectRef="d"><dataState id="x" name="held"/></dataObjectReference>',
        's > t > e',
      ),
      ['r'],
    ],
  ],
});
