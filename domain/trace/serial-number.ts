import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** How the numbers of a device model are made, see `serialRule` of `domain/record/device-model.ts`. */
export interface SerialNumberRule {
  kind: 'counter' | 'random';
  prefix: string;
  length: number;
}

/** Letters and digits that no reader confuses; 32, so that a character is five bits. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const rounds = 6;

/** How many numbers a rule has. */
export function capacity(rule: SerialNumberRule): bigint {
  return (rule.kind === 'counter' ? 10n : 32n) ** BigInt(rule.length);
}

/**
 * The `index`-th number of a rule, counted from 0. A random one is a keyed permutation of the counter: never twice, no
 * look-up, and not to be guessed without the key.
 * @throws RangeError beyond the rule's capacity
 */
export function serialNumber(rule: SerialNumberRule, key: string, index: bigint): string {
  const size = capacity(rule);
  if (index < 0n || index >= size) throw new RangeError('the rule has no more numbers');
  if (rule.kind === 'counter') return rule.prefix + index.toString().padStart(rule.length, '0');
  return rule.prefix + inAlphabet(permute(index, rule.length * 5, utf8ToBytes(key)), rule.length);
}

/** A Feistel network over `bits` bits, of two halves that may differ by one bit. */
function permute(value: bigint, bits: number, key: Uint8Array): bigint {
  let leftBits = bits >> 1;
  let rightBits = bits - leftBits;
  let left = value >> BigInt(rightBits);
  let right = value & mask(rightBits);
  for (let round = 0; round < rounds; round++) {
    const mixed = left ^ (roundValue(key, round, right) & mask(leftBits));
    [left, right] = [right, mixed];
    [leftBits, rightBits] = [rightBits, leftBits];
  }
  return (left << BigInt(rightBits)) | right;
}

function roundValue(key: Uint8Array, round: number, half: bigint): bigint {
  const digest = hmac(sha256, key, utf8ToBytes(`${round}:${half}`));
  let value = 0n;
  for (const byte of digest.subarray(0, 8)) value = (value << 8n) | BigInt(byte);
  return value;
}

function inAlphabet(value: bigint, length: number): string {
  let characters = '';
  for (let place = 0; place < length; place++) {
    characters = alphabet[Number(value & 31n)] + characters;
    value >>= 5n;
  }
  return characters;
}

const mask = (bits: number) => (1n << BigInt(bits)) - 1n;
