import type { Message } from '../feel/index.ts';

/** Why a file is not a decision model that can run. */
export type DmnRefusal = {
  refused: 'dmn-xml' | 'dmn-size' | 'dmn-import' | 'dmn-circular';
  message: Message;
  /** Ids or names of the elements concerned. */
  elements: readonly string[];
};

export function refuse(refused: DmnRefusal['refused'], zh: string, en: string, elements: readonly string[] = []): DmnRefusal {
  return { refused, message: { zh, en }, elements };
}

/** Whether a parse answered with a refusal instead of a model. */
export function isDmnRefusal(value: object): value is DmnRefusal {
  return 'refused' in value;
}
