/** As the `ref` of the one input that is to be typed in first, or scanned into: it takes the focus when it appears. */
export function focusFirst(input: HTMLInputElement | null): void {
  input?.focus();
}
