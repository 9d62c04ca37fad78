/**
 * The GS1 check digit (General Specifications 7.9): weights 3, 1 from the right.
 * @param digits the key without its check digit
 */
export function checkDigit(digits: string): string {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    sum += Number(digits[digits.length - 1 - place]) * (place % 2 === 0 ? 3 : 1);
  }
  return String((10 - (sum % 10)) % 10);
}

/** Whether the last digit of a key of 8, 12, 13, 14, 17 or 18 digits is its check digit. */
export function hasCheckDigit(key: string): boolean {
  return /^(?:\d{8}|\d{12,14}|\d{17,18})$/.test(key) && checkDigit(key.slice(0, -1)) === key.at(-1);
}
