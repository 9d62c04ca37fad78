import { useTranslate } from 'react-admin';
import { abilityFor, rolesThatMay } from '../../domain/access/abilities.ts';
import type { Action, Subject } from '../../domain/access/subjects.ts';
import { useRoleNames } from '../layout/use-role-names.ts';
import { useSession } from '../session/use-session.ts';
import type { Allowed } from './act-rule.ts';

/** What my roles allow of a kind of record; where nothing, the roles that would do. The server has the last word. */
export function useMay(): (action: Action, subject: Subject) => Allowed {
  const translate = useTranslate();
  const roleNames = useRoleNames();
  const session = useSession();
  return (action, subject) => {
    if (session === undefined || abilityFor(session).can(action, subject)) return { allowed: true };
    return { allowed: false, reason: translate('vouch.error.role', { roles: roleNames(rolesThatMay(action, subject)) }) };
  };
}

/** Both must hold; the first that does not gives the reason. */
export const both = (first: Allowed, second: Allowed): Allowed => (first.allowed ? second : first);
