import { useLanguage } from '../providers/use-language.ts';
import { roleName } from '../../domain/access/roles.ts';

/** Names of roles in the reader's language, separated as that language does. */
export function useRoleNames(): (roles: readonly string[]) => string {
  const language = useLanguage();
  return (roles) => roles.map((role) => roleName(role)[language]).join(language === 'zh' ? '、' : ', ');
}
