/**
 * What an outside call does on both sides: a partner that answers at once, so that the way of calling is measured and not
 * the partner.
 */
export async function askPartner(step: string): Promise<Record<string, boolean>> {
  return { [step]: true };
}
