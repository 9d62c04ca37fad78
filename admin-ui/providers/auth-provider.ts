import type { AuthProvider } from 'react-admin';
import type { Language } from '../../domain/form/form-text.ts';
import { http } from './http.ts';
import { queryClient } from './query-client.ts';

/** Who is signed in, as the API tells it. */
export interface Session {
  user: string;
  name: string;
  roles: string[];
  language: Language;
  organisation: string | null;
  /** The password is a first one: it signs nothing until it is changed. */
  passwordChangeDue: boolean;
}

let session: Promise<Session> | undefined;

/** The session of this browser; asked for once, until it ends. */
export function currentSession(): Promise<Session> {
  session ??= http<Session>('/session').then(({ data }) => data);
  session.catch(forgetSession);
  return session;
}

/** The session is asked for anew when it is needed next. */
export function forgetSession(): void {
  session = undefined;
  queryClient.removeQueries({ queryKey: ['session'] });
}

export const authProvider: AuthProvider = {
  async login({ username, password }: { username: string; password: string }) {
    const { data } = await http<Session>('/session', { method: 'POST', body: { user: username, password } });
    forgetSession();
    session = Promise.resolve(data);
  },
  async logout() {
    const known = await session?.catch(() => undefined);
    forgetSession();
    if (known !== undefined) await http('/session', { method: 'DELETE' }).catch(() => undefined);
  },
  async checkAuth() {
    const first = session === undefined;
    await currentSession().catch((error: unknown) => {
      // whoever opens the console is asked to sign in, and need not be told that no session was there
      throw first ? Object.assign(new Error(), { message: false }) : error;
    });
  },
  async checkError(error: { status?: number }) {
    if (error.status !== 401) return;
    forgetSession();
    throw new Error('vouch.error.session');
  },
  async getIdentity() {
    const { user, name } = await currentSession();
    return { id: user, fullName: name };
  },
  async getPermissions() {
    // asked on every page, also where nobody needs to be signed in
    return currentSession().then(
      ({ roles }) => roles,
      () => [],
    );
  },
};
