import { isPartner } from '../../domain/access/roles.ts';
import type { SopVersion } from '../sops/sop.ts';

/**
 * Whether somebody with these roles may start a run by hand: at a none start event, or where no start event is drawn; people of
 * other organisations only where the SOP names their role.
 */
export function mayStart({ starters, starts }: Pick<SopVersion, 'starters' | 'starts'>, roles: readonly string[]): boolean {
  if (starts.length > 0 && !starts.some(({ kind }) => kind === 'none')) return false;
  if (starters.length === 0) return !isPartner(roles);
  return starters.some((role) => roles.includes(role));
}
