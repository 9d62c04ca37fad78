import { bothWays, type Words } from './words.ts';

/**
 * A failure that a newcomer can meet and mend: its message is one line that says what to do, in English and Chinese.
 * Everything else that is thrown is a defect of ours.
 */
export class LauncherFault extends Error {
  readonly exitCode: number;

  constructor(words: Words, exitCode = 1) {
    super(bothWays(words).replaceAll(/\s*\n\s*/g, ' '));
    this.name = 'LauncherFault';
    this.exitCode = exitCode;
  }
}
