import {
  CompositePayloadConverter,
  JsonPayloadConverter,
  METADATA_ENCODING_KEY,
  type Payload,
  type PayloadConverterWithEncoding,
  UndefinedPayloadConverter,
  ValueError,
} from '@temporalio/common';
import { decode, encode } from '@temporalio/common/lib/encoding.js';
import { Claim, claimEncoding, planEncoding } from '../domain/engine/claim.ts';
import { keptPlan } from '../domain/engine/kept-plans.ts';

/** Writes a `Claim` as its hash; reading is the codec's work, which hands over the JSON that the hash stands for. */
class ClaimPayloadConverter implements PayloadConverterWithEncoding {
  readonly encodingType = claimEncoding;

  toPayload(value: unknown): Payload | undefined {
    if (!(value instanceof Claim)) return undefined;
    return { metadata: { [METADATA_ENCODING_KEY]: encode(claimEncoding) }, data: encode(value.hash) };
  }

  fromPayload(payload: Payload): never {
    throw new ValueError(`the codec did not fetch ${payload.data ? decode(payload.data) : 'a claim'}`);
  }
}

/** Reads a Plan: runs that need the same one hold one and the same, instead of each its own. */
class PlanPayloadConverter implements PayloadConverterWithEncoding {
  readonly encodingType = planEncoding;

  toPayload(): undefined {
    return undefined;
  }

  /** A Plan, typed so as to fit whatever the caller asks for. */
  fromPayload({ metadata, data }: Payload): never {
    return (keptPlan(decode(metadata!['hash']!))?.plan ?? JSON.parse(decode(data!))) as never;
  }
}

export const payloadConverter = new CompositePayloadConverter(
  new UndefinedPayloadConverter(),
  new ClaimPayloadConverter(),
  new PlanPayloadConverter(),
  new JsonPayloadConverter(),
);
