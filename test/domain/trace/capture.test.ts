import { describe, expect, it } from '@jest/globals';
import { completeEvent, namesIn } from '../../../domain/trace/capture.ts';
import { effectsOf, objectRolesOf } from '../../../domain/trace/genealogy.ts';
import type { EpcisEvent } from '../../../domain/trace/epcis-event.ts';

const stamp = {
  eventID: 'urn:uuid:1',
  eventTime: '2026-03-01T08:00:00.000Z',
  recordTime: '2026-03-01T08:00:01.000Z',
  offset: '+08:00',
};
const book = {
  object: (name: string) => ({ L1: 'urn:vouch:lot:board:L1', P1: 'urn:vouch:part:pump:P1' })[name],
  place: (name: string) => ({ store: 'urn:vouch:location:store', H1: 'urn:vouch:organisation:H1' })[name],
};
const device = '09506000134352.A';
const uri = 'https://id.gs1.org/01/09506000134352/21/A';

describe('completing an event', () => {
  it('turns the names of people into URIs, stamps it, and leaves out what is null', () => {
    const draft = {
      type: 'ObjectEvent',
      action: 'OBSERVE',
      bizStep: 'shipping',
      disposition: null,
      epcList: [device, 'P1', device],
      readPoint: { id: 'store' },
      bizLocation: { id: null },
      quantityList: [
        { epcClass: 'L1', quantity: '2.5', uom: '个' },
        { epcClass: 'L1', quantity: 1, uom: 'KGM' },
      ],
      destinationList: [{ type: 'possessing_party', destination: 'H1' }],
      bizTransactionList: [{ type: 'po', bizTransaction: 'PO 1' }],
    };
    expect(namesIn(draft)).toEqual({ objects: ['P1', 'L1', 'L1'], places: ['store', 'H1'] });
    expect(completeEvent(draft, book, stamp)).toEqual({
      type: 'ObjectEvent',
      action: 'OBSERVE',
      bizStep: 'shipping',
      eventID: 'urn:uuid:1',
      eventTime: stamp.eventTime,
      recordTime: stamp.recordTime,
      eventTimeZoneOffset: '+08:00',
      epcList: [uri, 'urn:vouch:part:pump:P1'],
      readPoint: { id: 'urn:vouch:location:store' },
      quantityList: [
        { epcClass: 'urn:vouch:lot:board:L1', quantity: 2.5 },
        { epcClass: 'urn:vouch:lot:board:L1', quantity: 1, uom: 'KGM' },
      ],
      destinationList: [{ type: 'possessing_party', destination: 'urn:vouch:organisation:H1' }],
      bizTransactionList: [{ type: 'po', bizTransaction: 'urn:vouch:transaction:po:PO%201' }],
    });
  });

  it('refuses a name that nobody knows, with its field', () => {
    const answer = completeEvent({ type: 'ObjectEvent', action: 'OBSERVE', epcList: ['nobody'] }, book, stamp);
    expect(answer).toMatchObject({ refused: 'event-invalid', message: { en: expect.stringContaining('epcList.0') } });
  });
});

describe('what follows from an event', () => {
  const time = { eventTime: stamp.eventTime, eventTimeZoneOffset: '+08:00' };
  const lot = 'urn:lot:1';
  it.each<[string, EpcisEvent, object[]]>([
    [
      'a transformation shares its lots among its outputs',
      {
        type: 'TransformationEvent',
        inputQuantityList: [{ epcClass: lot, quantity: 4 }],
        outputEPCList: ['urn:d:1', 'urn:d:2'],
        ...time,
      },
      [{ type: 'place', kind: 'consists', parents: ['urn:d:1', 'urn:d:2'], children: [{ uri: lot, quantity: 2 }], whole: false }],
    ],
    [
      'one output holds its inputs alone',
      { type: 'TransformationEvent', inputEPCList: ['urn:p:1'], outputEPCList: ['urn:d:1'], ...time },
      [{ type: 'place', kind: 'consists', parents: ['urn:d:1'], children: [{ uri: 'urn:p:1' }], whole: true }],
    ],
    [
      'an aggregation that is deleted without children is emptied',
      { type: 'AggregationEvent', action: 'DELETE', parentID: 'urn:k:1', ...time },
      [{ type: 'take', kind: 'contains', parent: 'urn:k:1' }],
    ],
    [
      'an association observed changes nothing',
      { type: 'AssociationEvent', action: 'OBSERVE', parentID: 'urn:d:1', childEPCs: ['urn:p:1'], ...time },
      [],
    ],
    [
      'who possesses comes before who owns',
      {
        type: 'ObjectEvent',
        action: 'OBSERVE',
        epcList: ['urn:d:1'],
        disposition: 'in_transit',
        destinationList: [
          { type: 'owning_party', destination: 'urn:o:1' },
          { type: 'possessing_party', destination: 'urn:o:2' },
        ],
        ...time,
      },
      [{ type: 'state', objects: ['urn:d:1'], disposition: 'in_transit', holder: 'urn:o:2' }],
    ],
    [
      'a declared error has no effect of its own',
      {
        type: 'ObjectEvent',
        action: 'OBSERVE',
        epcList: ['urn:d:1'],
        disposition: 'active',
        errorDeclaration: { declarationTime: stamp.eventTime },
        ...time,
      },
      [],
    ],
  ])('%s', (_what, event, effects) => {
    expect(effectsOf(event)).toEqual(effects);
  });

  it('every object is found by its role', () => {
    const event: EpcisEvent = {
      type: 'AggregationEvent',
      action: 'ADD',
      parentID: 'urn:k:1',
      childEPCs: ['urn:d:1'],
      childQuantityList: [{ epcClass: lot }],
      ...time,
    };
    expect(objectRolesOf(event)).toEqual([
      { uri: 'urn:k:1', role: 'parent' },
      { uri: 'urn:d:1', role: 'child' },
      { uri: lot, role: 'class' },
    ]);
  });
});
