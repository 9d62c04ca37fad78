import { z } from 'zod';
import { checkPassword, setPassword } from '../../db/password-store.ts';
import { closeSession, closeSessionsOf, openSession } from '../../db/session-store.ts';
import { readUser } from '../../db/user-store.ts';
import { audit } from '../../db/audit-log.ts';
import { Answer, endpoint } from '../endpoint.ts';
import { problemOf } from '../fault-of.ts';
import { accountLocked, notSignedIn, wrongPassword } from '../problems.ts';
import { password } from '../schemas.ts';

const me = z
  .object({
    user: z.string(),
    name: z.string(),
    roles: z.array(z.string()),
    language: z.enum(['zh', 'en']),
    organisation: z.string().nullable(),
    passwordChangeDue: z.boolean(),
  })
  .meta({ id: 'Me' });

const signIn = endpoint({
  method: 'post',
  path: '/session',
  title: { zh: '登录', en: 'Sign in' },
  input: { body: z.strictObject({ user: z.string().min(1).max(64), password }) },
  output: me,
  ability: { public: 'nobody is signed in before signing in' },
  repeatable: 'a repeat signs in once more; a stored answer would keep the session’s secret',
  statuses: [200, 401, 423],
  prepare: async ({ body, acting, parts }) => {
    const account = body.user.trim().toLowerCase();
    const mine = { ...acting, actor: { ...acting.actor, user: account } };
    const checked = await checkPassword(parts.database, { account, password: body.password, purpose: 'sign-in', acting: mine });
    if ('locked' in checked) throw accountLocked(checked.seconds);
    if ('wrong' in checked) throw wrongPassword();
    return { ...checked, acting: mine };
  },
  handler: async ({ tx, cookie }, { user, acting, changeDue }) => {
    const account = await readUser(tx, user);
    if (!account) throw notSignedIn();
    const token = await openSession(tx, { ...acting, roles: account.roles });
    const { name, roles, language, organisation } = account;
    return new Answer(
      { user, name, roles, language, organisation, passwordChangeDue: changeDue },
      { 'Set-Cookie': cookie(token) },
    );
  },
});

const whoAmI = endpoint({
  method: 'get',
  path: '/session',
  title: { zh: '当前会话', en: 'The session' },
  input: {},
  output: me,
  ability: { anyone: 'everyone may know who they are' },
  statuses: [200],
  handler: async ({ person: { user, name, roles, language, organisation, passwordChangeDue } }) => ({
    user,
    name,
    roles: [...roles],
    language,
    organisation,
    passwordChangeDue,
  }),
});

const signOut = endpoint({
  method: 'delete',
  path: '/session',
  title: { zh: '退出', en: 'Sign out' },
  input: {},
  output: undefined,
  ability: { anyone: 'everyone may leave' },
  statuses: [204],
  handler: async ({ tx, person, acting, cookie }) => {
    await closeSession(tx, person.id, acting);
    return new Answer(undefined, { 'Set-Cookie': cookie(undefined) });
  },
});

const changePassword = endpoint({
  method: 'post',
  path: '/session/password',
  title: { zh: '修改密码', en: 'Change one’s password' },
  input: { body: z.strictObject({ password, newPassword: password }) },
  output: undefined,
  ability: { anyone: 'everyone may change their own password' },
  statuses: [204, 422],
  prepare: async ({ body, person, acting, parts }) => {
    const checked = await checkPassword(parts.database, {
      account: person.user,
      password: body.password,
      purpose: 'sign-in',
      acting,
    });
    if ('locked' in checked) throw accountLocked(checked.seconds);
    if ('wrong' in checked) throw wrongPassword();
  },
  handler: async ({ tx, body, person, acting }) => {
    const fault = await setPassword(tx, person.user, body.newPassword);
    if (fault) throw problemOf({ refused: 'password-unfit', message: fault });
    await closeSessionsOf(tx, person.user, 'password-changed', acting, person.id);
    await audit(tx, { ...acting, action: 'password.changed', record: { type: 'user', id: person.user } });
  },
});

export const sessionRoutes = [signIn, whoAmI, signOut, changePassword];
