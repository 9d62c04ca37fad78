import { useQuery } from '@tanstack/react-query';
import { currentSession, type Session } from '../providers/auth-provider.ts';

/** Who is signed in, once that is known. */
export function useSession(): Session | undefined {
  return useQuery({ queryKey: ['session'], queryFn: currentSession, retry: false }).data;
}
