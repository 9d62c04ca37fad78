import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Bilingual } from '../domain/engine/command.ts';
import { CliFault } from './cli-fault.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * The options and the other arguments of `vouch <command>`.
 * @throws CliFault for an option that the command has not, or a value that is missing
 */
export function readCommandLine<T extends Options>(command: string, args: string[], options: T) {
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    throw usageFault(command, refusal(error as NodeJS.ErrnoException));
  }
}

/** Why the arguments of a command are not what it takes, and where that is told. */
export function usageFault(command: string, { zh, en }: Bilingual): CliFault {
  const help = `vouch ${command} --help`;
  return new CliFault({ zh: `${zh}：请看 ${help}`, en: `${en}: see ${help}` });
}

/** An option that takes one of a few words. */
export function oneOf(command: string, option: string, value: string | undefined, words: readonly string[]): void {
  if (value === undefined || words.includes(value)) return;
  const choice = words.join(' | ');
  throw usageFault(command, {
    zh: `--${option} 只能是 ${choice}，不是“${value}”`,
    en: `--${option} is ${choice}, not "${value}"`,
  });
}

/** Node says in English alone what is wrong, and names the option in quotes. */
function refusal({ code, message }: NodeJS.ErrnoException): Bilingual {
  const option = /'(-[^\s']*)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return { zh: `没有选项 ${option}`, en: `there is no option ${option}` };
  if (/not take an argument/.test(message)) return { zh: `选项 ${option} 不带值`, en: `the option ${option} takes no value` };
  return { zh: `选项 ${option} 缺少值`, en: `the option ${option} lacks its value` };
}
