const pattern = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,3})?)S)?)?$/;
const units = [604_800_000, 86_400_000, 3_600_000, 60_000, 1000];
const tenYears = 3653 * 86_400_000;

/** Milliseconds of an ISO 8601 duration without years and months, or undefined for another text or more than ten years. */
export function durationMs(text: string): number | undefined {
  const found = pattern.exec(text);
  if (!found || text.endsWith('T') || text === 'P') return undefined;
  const ms = units.reduce((sum, unit, n) => sum + Math.round(Number(found[n + 1] ?? 0) * unit), 0);
  return ms <= tenYears ? ms : undefined;
}
