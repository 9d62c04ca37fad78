import type { Bilingual } from '../domain/engine/command.ts';

/** Why a command cannot be carried out, in one line of both languages for the terminal. */
export class CliFault extends Error {
  constructor({ zh, en }: Bilingual, place?: string) {
    super(`${place === undefined ? '' : `${place}: `}${zh} / ${en}`);
  }
}
