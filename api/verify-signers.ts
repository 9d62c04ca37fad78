import { checkPassword } from '../db/password-store.ts';
import type { Signer } from '../db/task-signatures.ts';
import { readUser } from '../db/user-store.ts';
import type { Caller } from './endpoint.ts';
import type { Parts } from './parts.ts';
import { accountLocked, passwordChangeDue, signatureFailed } from './problems.ts';

/** One signature as it is given: whose (default: who acts) and the password that proves it. */
export interface Given {
  user?: string | undefined;
  password: string;
}

/**
 * Verifies who signs (21 CFR 11.200), before the act's transaction: a wrong password is counted, locks the account after
 * too many, and stays on record even though the act is refused.
 * @throws Problem 403 wrong password or one that must be changed first, 423 locked
 */
export async function verifySigners(given: readonly Given[], { person, acting }: Caller, { database }: Parts): Promise<Signer[]> {
  const signers: Signer[] = [];
  // one after the other: the first wrong one ends it
  for (const { user = person.user, password } of given) {
    const mine = { ...acting, actor: { ...acting.actor, user } };
    const checked = await checkPassword(database, { account: user, password, purpose: 'signature', acting: mine });
    if ('locked' in checked) throw accountLocked(checked.seconds);
    if ('wrong' in checked) throw signatureFailed(user);
    if (checked.changeDue) throw passwordChangeDue(user);
    const account = await readUser(database, user);
    signers.push({ user, printedName: checked.name, roles: account?.roles ?? [] });
  }
  return signers;
}
