import type { Message } from '../feel/index.ts';

/** What is wrong with one value of a form. `path` is dotted, list items by number: `parts.0.lot`; '' is the whole form. */
export interface FormFault {
  path: string;
  code: FaultCode;
  message: Message;
}

const sentences = {
  required: { zh: '必填', en: 'Required' },
  'wrong-type': { zh: '值的类型不对', en: 'The value is of the wrong type' },
  'unknown-field': { zh: '表单中没有此字段', en: 'The form has no such field' },
  'read-only': { zh: '此字段不可修改', en: 'This field cannot be changed' },
  'control-character': { zh: '含有不可见的控制字符，请重新输入', en: 'Contains control characters: enter it again' },
  'too-short': { zh: '至少 {limit} 个字符', en: 'At least {limit} characters' },
  'too-long': { zh: '最多 {limit} 个字符', en: 'At most {limit} characters' },
  pattern: { zh: '格式不符', en: 'Not in the required format' },
  email: { zh: '不是有效的邮箱地址', en: 'Not an e-mail address' },
  phone: { zh: '不是有效的电话号码', en: 'Not a phone number' },
  'too-small': { zh: '不得小于 {limit}', en: 'Must not be less than {limit}' },
  'too-large': { zh: '不得大于 {limit}', en: 'Must not be more than {limit}' },
  'too-many-digits': { zh: '最多 {limit} 位小数', en: 'At most {limit} decimal places' },
  date: { zh: '不是有效的日期或时间', en: 'Not a valid date or time' },
  'date-past': { zh: '日期不得早于今天', en: 'The date must not be in the past' },
  option: { zh: '不在可选项之内', en: 'Not one of the options' },
  'duplicate-scan': { zh: '重复扫描', en: 'Scanned twice' },
  count: { zh: '应为 {limit} 件，现为 {actual} 件', en: '{limit} expected, {actual} given' },
  rule: { zh: '不符合规则', en: 'A rule is not met' },
  expression: { zh: '表单中的表达式无法求值', en: 'An expression of the form cannot be evaluated' },
} satisfies Record<string, Message>;
export type FaultCode = keyof typeof sentences;

/** A fault with its sentence in both languages; `{…}` of the sentence are filled from `values`. */
export function formFault(path: string, code: FaultCode, values: Record<string, string | number> = {}): FormFault {
  const { zh, en } = sentences[code];
  return { path, code, message: { zh: fill(zh, values), en: fill(en, values) } };
}

function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
