import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { effectivenessLevels } from './recall.ts';

/** Share of consignees to check, in hundredths (21 CFR 7.42(b)(3)); level B lies between C and A, its share is chosen. */
export type EffectivenessLevel = (typeof effectivenessLevels)[number];
const shares: Record<EffectivenessLevel, number> = { A: 100, B: 50, C: 10, D: 2, E: 0 };

/**
 * Draws consignees for effectiveness checks. Whoever has the seed draws the same ones: those whose SHA-256 over seed and
 * name comes first, rounded up to whole consignees.
 */
export function effectivenessSample(
  organisations: readonly string[],
  level: EffectivenessLevel,
  seed: string,
  shareOfB = shares.B,
): string[] {
  const share = level === 'B' ? shareOfB : shares[level];
  const size = Math.ceil((organisations.length * share) / 100);
  const ranked = organisations.map((organisation) => ({
    organisation,
    rank: bytesToHex(sha256(utf8ToBytes(`${seed}\n${organisation}`))),
  }));
  ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1));
  return ranked
    .slice(0, size)
    .map(({ organisation }) => organisation)
    .sort();
}
