import * as z from 'zod';
import { bizSteps, bizTransactionTypes, dispositions, errorReasons, sourceDestinationTypes } from './cbv.ts';

/** EPCIS 2.0 events in their JSON form; words of the CBV bare, all else as URIs (EPCIS 2.0, 10.2; CBV 2.0, 7). */
const uri = z.string().regex(/^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/, 'must be a URI');
const otherUri = uri.regex(/^(?!urn:epcglobal:cbv|https?:\/\/ns\.gs1\.org\/cbv\/)/, 'write words of the CBV bare');
const vocabulary = <const Words extends readonly [string, ...string[]]>(words: Words) => z.union([z.enum(words), otherUri]);
const time = z.iso.datetime({ offset: true });
const disposition = vocabulary(dispositions);

const quantityElement = z.strictObject({
  epcClass: uri,
  quantity: z.number().positive().optional(),
  uom: z
    .string()
    .regex(/^[A-Z0-9]{2,3}$/)
    .optional(),
});
const party = { type: vocabulary(sourceDestinationTypes) };
const sensorElement = z.looseObject({
  sensorMetadata: z.looseObject({ time: time.optional() }).optional(),
  sensorReport: z.array(z.looseObject({ type: z.string() })).min(1),
});
const uriList = z.array(uri).refine((list) => new Set(list).size === list.length, 'must not name anything twice');

const common = {
  eventTime: time,
  recordTime: time.optional(),
  eventTimeZoneOffset: z.string().regex(/^[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00)$/),
  eventID: uri.optional(),
  certificationInfo: z.union([uri, z.array(uri)]).optional(),
  errorDeclaration: z
    .looseObject({
      declarationTime: time,
      reason: vocabulary(errorReasons).optional(),
      correctiveEventIDs: z.array(uri).optional(),
    })
    .optional(),
  bizStep: vocabulary(bizSteps).optional(),
  disposition: disposition.optional(),
  persistentDisposition: z
    .strictObject({ set: z.array(disposition).min(1).optional(), unset: z.array(disposition).min(1).optional() })
    .refine((change) => change.set ?? change.unset, 'must set or unset something')
    .optional(),
  readPoint: z.looseObject({ id: uri }).optional(),
  bizLocation: z.looseObject({ id: uri }).optional(),
  bizTransactionList: z
    .array(z.strictObject({ type: vocabulary(bizTransactionTypes).optional(), bizTransaction: uri }))
    .optional(),
  sourceList: z.array(z.strictObject({ ...party, source: uri })).optional(),
  destinationList: z.array(z.strictObject({ ...party, destination: uri })).optional(),
  sensorElementList: z.array(sensorElement).optional(),
};
const action = z.enum(['ADD', 'OBSERVE', 'DELETE']);
const children = { childEPCs: uriList.optional(), childQuantityList: z.array(quantityElement).optional() };
const ilmd = z.record(uri, z.json()).optional();
const quantityList = z.array(quantityElement).optional();

/** Extension fields have a namespace, which is a colon in their name; every other field is one of the standard's. */
function event<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.looseObject({ ...common, ...shape }).superRefine((value, context) => {
    for (const field of Object.keys(value)) {
      if (!(field in common) && !(field in shape) && !field.includes(':')) {
        context.addIssue({ code: 'custom', path: [field], message: 'is not a field of this event' });
      }
    }
  });
}

const objectEvent = event({ type: z.literal('ObjectEvent'), action, epcList: uriList.optional(), quantityList, ilmd })
  .refine((e) => e.epcList !== undefined || e.quantityList?.length || (e.sensorElementList?.length && e.readPoint), {
    path: ['epcList'],
    message: 'names no object',
  })
  .refine((e) => e.ilmd === undefined || e.action === 'ADD', { path: ['ilmd'], message: 'goes with ADD only' });

const childrenUnless = (e: { action: string; childEPCs?: string[]; childQuantityList?: unknown[] }) =>
  e.action === 'DELETE' || Boolean(e.childEPCs?.length) || Boolean(e.childQuantityList?.length);
const childless = { path: ['childEPCs'], message: 'names no child' };

const aggregationEvent = event({ type: z.literal('AggregationEvent'), action, parentID: uri.optional(), ...children })
  .refine(childrenUnless, childless)
  .refine((e) => e.action === 'OBSERVE' || e.parentID !== undefined, { path: ['parentID'], message: 'is needed' });

const associationEvent = event({ type: z.literal('AssociationEvent'), action, parentID: uri, ...children }).refine(
  childrenUnless,
  childless,
);

const transactionEvent = event({
  type: z.literal('TransactionEvent'),
  action,
  parentID: uri.optional(),
  epcList: uriList.optional(),
  quantityList,
  bizTransactionList: common.bizTransactionList.unwrap().min(1),
}).refine((e) => e.action === 'DELETE' || e.epcList !== undefined || e.quantityList?.length, {
  path: ['epcList'],
  message: 'names no object',
});

const transformationEvent = event({
  type: z.literal('TransformationEvent'),
  inputEPCList: uriList.optional(),
  inputQuantityList: quantityList,
  outputEPCList: uriList.optional(),
  outputQuantityList: quantityList,
  transformationID: uri.optional(),
  ilmd,
}).refine(
  (e) => {
    const hasInput = Boolean(e.inputEPCList?.length || e.inputQuantityList?.length);
    const hasOutput = Boolean(e.outputEPCList?.length || e.outputQuantityList?.length);
    return e.transformationID ? hasInput || hasOutput : hasInput && hasOutput;
  },
  { path: ['inputEPCList'], message: 'needs inputs and outputs' },
);

export const epcisEvent = z.discriminatedUnion('type', [
  objectEvent,
  aggregationEvent,
  transactionEvent,
  transformationEvent,
  associationEvent,
]);

export type EpcisEvent = z.infer<typeof epcisEvent>;
