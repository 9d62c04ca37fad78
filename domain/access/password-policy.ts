import type { Bilingual } from '../engine/command.ts';

/** 21 CFR 11.300(b), (d): what a password must be, how often it may be tried, how long a session lasts. */
export const passwordPolicy = {
  /** characters, counted as Unicode code points */
  minLength: 10,
  maxLength: 128,
  /** wrong attempts until the account is locked */
  attempts: 5,
  lockedMinutes: 15,
  /** former passwords that cannot come back */
  history: 5,
} as const;

/** How long a session lasts without use, and at the most. */
export const sessionPolicy = { idleMinutes: 60, absoluteHours: 12 } as const;

/** Passwords of the policy's length that are guessed first. */
const guessedFirst = [
  '1234567890',
  '12345678910',
  '123456789a',
  '0123456789',
  '0987654321',
  '1111111111',
  '0000000000',
  '1q2w3e4r5t',
  'q1w2e3r4t5',
  'qwertyuiop',
  'qwerty1234',
  'qwerty12345',
  'qwerty123456',
  'password12',
  'password123',
  'password1234',
  'passw0rd123',
  'administrator',
  'admin12345',
  'admin123456',
  'iloveyou12',
  'woaini1314',
  'woaini520520',
  'a123456789',
  'abc1234567',
  'abcd123456',
  'abcdefghij',
  'letmein123',
  'welcome123',
  'changeme123',
  'asdfghjkl;',
  'zxcvbnm123',
  '5201314520',
  '1314520520',
];

/** What is wrong with a new password, in words; or undefined. */
export function passwordFault(user: string, password: string): Bilingual | undefined {
  const length = [...password].length;
  const plain = password.toLowerCase();
  if (length < passwordPolicy.minLength)
    return { zh: `密码至少 ${passwordPolicy.minLength} 个字符。`, en: `Take at least ${passwordPolicy.minLength} characters.` };
  if (length > passwordPolicy.maxLength)
    return { zh: `密码至多 ${passwordPolicy.maxLength} 个字符。`, en: `Take at most ${passwordPolicy.maxLength} characters.` };
  if (guessedFirst.includes(plain) || new Set(plain).size < 4)
    return { zh: '这个密码太容易被猜到，请换一个。', en: 'This password is among the first to be guessed: take another.' };
  if (plain.includes(user.toLowerCase())) return { zh: '密码不得包含用户名。', en: 'A password does not contain the user name.' };
  return undefined;
}
