/** A sentence for the reader, in the two languages of the product. */
export type Message = { zh: string; en: string };

/** Why a source text was not compiled. `from` and `to` are offsets into it, in UTF-16 code units. */
export type Refusal = {
  refused: 'feel-syntax' | 'juel-syntax';
  from: number;
  to: number;
  message: Message;
};

/** Whether a compile answered with a refusal instead of something that evaluates. */
export function isRefusal(value: object): value is Refusal {
  return 'refused' in value;
}
