import { actions, type Action, type Subject, subjects } from '../domain/access/subjects.ts';
import { rolesThatMay } from '../domain/access/abilities.ts';
import { roleName } from '../domain/access/roles.ts';
import { type FieldFault, Problem } from './problem.ts';

export const notFound = (what: string) =>
  new Problem(404, 'not-found', { zh: `没有找到 ${what}：请核对编号。`, en: `There is no ${what}: check its number.` });

export const noSuchAddress = () =>
  new Problem(404, 'no-such-address', {
    zh: '此地址不存在：请查阅 /api/docs。',
    en: 'This address does not exist: see /api/docs.',
  });

export const badAddress = () =>
  new Problem(400, 'address-malformed', { zh: '地址中的百分号编码有误。', en: 'The address is not encoded correctly.' });

export const methodNotAllowed = (allow: string[]) =>
  new Problem(
    405,
    'method-not-allowed',
    { zh: `此地址只支持 ${allow.join('、')}。`, en: `This address knows ${allow.join(', ')} only.` },
    { allow },
  );

export const notSignedIn = () =>
  new Problem(401, 'not-signed-in', {
    zh: '请先登录：会话不存在或已过期。',
    en: 'Sign in first: there is no session, or it has ended.',
  });

export const wrongPassword = () =>
  new Problem(401, 'password-wrong', { zh: '用户名或密码不正确，请重试。', en: 'User name or password is wrong: try again.' });

export const accountLocked = (seconds: number) =>
  new Problem(
    423,
    'account-locked',
    {
      zh: `多次输错密码，账户已锁定：请在 ${Math.ceil(seconds / 60)} 分钟后重试，或联系管理员。`,
      en: `Too many wrong passwords: the account is locked. Try again in ${Math.ceil(seconds / 60)} min, or ask an administrator.`,
    },
    { retryAfter: seconds },
  );

export const signatureFailed = (user: string) =>
  new Problem(403, 'signature-failed', {
    zh: `${user} 的签名密码不正确：签名未生效，请重新输入。`,
    en: `The password for the signature of ${user} is wrong: nothing was signed, enter it again.`,
  });

export const passwordChangeDue = (user: string) =>
  new Problem(403, 'password-change-due', {
    zh: `${user} 须先更改初始密码，才能签名。`,
    en: `${user} changes the first password before signing.`,
  });

/** The roles that would do are named, so that whoever is refused knows whom to ask. */
export function abilityMissing(action: Action, subject: Subject): Problem {
  const role = rolesThatMay(action, subject);
  const names = role.map(roleName);
  return new Problem(
    403,
    'role-missing',
    {
      zh: `您的角色不能${actions[action].zh}${subjects[subject].zh}。需要以下角色之一：${names.map((name) => name.zh).join('、') || '无'}。`,
      en: `Your roles do not let you ${actions[action].en} this ${subjects[subject].en}. One of these would: ${names.map((name) => name.en).join(', ') || 'none'}.`,
    },
    { role },
  );
}

export const crossSite = () =>
  new Problem(403, 'cross-site', {
    zh: '请求来自其他网站，已拒绝：请在本系统页面中操作，或在请求中带上本站的 Origin。',
    en: 'The request comes from another site: act from a page of this system, or send its Origin.',
  });

export const badInput = (faults: FieldFault[]) =>
  new Problem(
    400,
    'input-invalid',
    faults.length === 0
      ? { zh: '输入的数值超出可保存的范围。', en: 'A value is beyond what can be kept.' }
      : {
          zh: `输入有 ${faults.length} 处错误：请更正标出的字段。`,
          en: `The input has ${faults.length} fault(s): correct the fields that are named.`,
        },
    { faults },
  );

export const badJson = (why: string) =>
  new Problem(400, 'json-malformed', { zh: `请求体不是有效的 JSON（${why}）。`, en: `The body is not valid JSON (${why}).` });

export const badText = (why: 'utf-8' | 'depth') =>
  why === 'utf-8'
    ? new Problem(400, 'text-malformed', {
        zh: '请求体不是完整的 UTF-8 文本：请重新扫描或重新输入。',
        en: 'The body is not whole UTF-8 text: scan or type it again.',
      })
    : new Problem(400, 'json-too-deep', {
        zh: '请求体嵌套过深（最多 64 层）。',
        en: 'The body is nested too deep (64 levels at the most).',
      });

export const wrongContentType = () =>
  new Problem(415, 'content-type', {
    zh: '请求体须为 application/json（UTF-8）。',
    en: 'Send the body as application/json (UTF-8).',
  });

export const tooLarge = (limit: number) =>
  new Problem(413, 'body-too-large', {
    zh: `请求体过大：最多 ${Math.floor(limit / 1048576)} MB。`,
    en: `The body is too large: ${Math.floor(limit / 1048576)} MB at the most.`,
  });

export const tooMany = (seconds: number) =>
  new Problem(
    429,
    'too-many-requests',
    { zh: `请求过于频繁：请在 ${seconds} 秒后重试。`, en: `Too many requests: try again in ${seconds} s.` },
    { retryAfter: seconds },
  );

export const keyReused = () =>
  new Problem(422, 'idempotency-key-reused', {
    zh: '此 Idempotency-Key 已用于另一请求：请换一个新的键。',
    en: 'This Idempotency-Key was used for another request: take a new one.',
  });

export const changedMeanwhile = (changedBy: string | undefined, version: number) =>
  new Problem(
    409,
    'changed-meanwhile',
    {
      zh: `记录已被 ${changedBy ?? '他人'} 修改（现为第 ${version} 版）：请重新打开，核对后再保存。`,
      en: `The record was changed by ${changedBy ?? 'somebody else'} (version ${version} now): open it again, check it and save anew.`,
    },
    { ...(changedBy && { changedBy }), context: { version } },
  );

export const alreadyExists = (what: string) =>
  new Problem(409, 'already-exists', {
    zh: `${what} 已存在：请换一个编号，或打开已有记录。`,
    en: `${what} exists already: take another number, or open the one there is.`,
  });

export const referenceUnknown = ([name, value]: string[] = []) =>
  new Problem(422, 'reference-unknown', {
    zh: `${name ?? ''} 引用的记录 ${value ?? ''} 不存在，或仍被引用：请先建立被引用的记录。`,
    en: `${name ?? 'A field'} names ${value ?? 'a record'} that is not there, or is still in use: create it first.`,
  });

export const againstRule = () =>
  new Problem(422, 'value-not-allowed', {
    zh: '数值不符合数据库规则：请检查各字段之间的关系。',
    en: 'The values are against a rule of the records: check how the fields go together.',
  });

export const unavailable = () =>
  new Problem(
    503,
    'database-unavailable',
    {
      zh: '数据库暂时不可用：请稍后以相同的 Idempotency-Key 重试，已提交的操作不会重复。',
      en: 'The database is not available: repeat the call with the same Idempotency-Key; nothing is done twice.',
    },
    { retryAfter: 1 },
  );

export const unexpected = () =>
  new Problem(500, 'unexpected', {
    zh: '系统内部错误，已记录：请重试或联系管理员。',
    en: 'An error of ours; it was noted. Try again, or tell an administrator.',
  });
