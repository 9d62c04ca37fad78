/** A text field of a plain form; empty where it is missing. */
export function enteredText(form: FormData, name: string): string {
  const entered = form.get(name);
  return typeof entered === 'string' ? entered : '';
}
