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
import { Claim, claimEncoding } from '../domain/engine/claim.ts';

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

export const payloadConverter = new CompositePayloadConverter(
  new UndefinedPayloadConverter(),
  new ClaimPayloadConverter(),
  new JsonPayloadConverter(),
);
