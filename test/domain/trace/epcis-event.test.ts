import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { epcisEvent } from '../../../domain/trace/epcis-event.ts';

const time = { eventTime: '2026-03-01T08:00:00.000Z', eventTimeZoneOffset: '+08:00' };
const epc = 'https://id.gs1.org/01/09506000134352/21/A';
const object = { type: 'ObjectEvent', action: 'OBSERVE', epcList: [epc], ...time };

describe('EPCIS 2.0 events', () => {
  it.each([
    ['no objects', { ...object, epcList: undefined }],
    ['a word that is not of the CBV', { ...object, bizStep: 'shiping' }],
    ['a CBV word as a URI', { ...object, bizStep: 'https://ns.gs1.org/cbv/BizStep-shipping' }],
    ['an unknown field', { ...object, bizStp: 'shipping' }],
    ['no offset', { ...object, eventTimeZoneOffset: undefined }],
    ['an offset beyond the world', { ...object, eventTimeZoneOffset: '+14:30' }],
    ['a text that is no URI', { ...object, epcList: ['A B'] }],
    ['the same object twice', { ...object, epcList: [epc, epc] }],
    ['ilmd without ADD', { ...object, ilmd: { 'cbvmda:lotNumber': 'L' } }],
    ['a parent without children', { type: 'AssociationEvent', action: 'ADD', parentID: epc, ...time }],
    ['outputs of nothing', { type: 'TransformationEvent', outputEPCList: [epc], ...time }],
    ['an aggregation without its parent', { type: 'AggregationEvent', action: 'ADD', childEPCs: [epc], ...time }],
    ['a transaction without one', { type: 'TransactionEvent', action: 'ADD', epcList: [epc], bizTransactionList: [], ...time }],
    ['an empty persistent disposition', { ...object, persistentDisposition: {} }],
    ['a sensor without a report', { ...object, sensorElementList: [{ sensorReport: [] }] }],
  ])('are refused with %s', (_fault, event) => {
    expect(epcisEvent.safeParse(event).success).toBe(false);
  });

  it.each([
    object,
    { ...object, 'example:field': 1, bizStep: 'https://example.com/step' },
    { type: 'AggregationEvent', action: 'DELETE', parentID: epc, ...time },
    { type: 'TransformationEvent', transformationID: 'urn:uuid:1', outputEPCList: [epc], ...time },
    { ...object, errorDeclaration: { declarationTime: time.eventTime, reason: 'did_not_occur' } },
  ])('are taken: %j', (event) => {
    expect(epcisEvent.safeParse(event).error).toBeUndefined();
  });
});

const folder = join(process.env['VOUCH_REFERENCE_DATA'] ?? '../shared/data', 'epcis', 'examples');
if (!existsSync(folder))
  console.warn(`SKIPPED: no reference data at ${folder}; set VOUCH_REFERENCE_DATA to check the standard's examples`);
(existsSync(folder) ? describe : describe.skip)('the standard’s own examples', () => {
  const files = existsSync(folder) ? readdirSync(folder) : ['none'];
  it.each(files)('%s', (file) => {
    const { epcisBody } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const events: unknown[] = epcisBody.eventList ?? epcisBody.queryResults.resultsBody.eventList;
    for (const event of events) expect(epcisEvent.safeParse(event).error).toBeUndefined();
  });
});
