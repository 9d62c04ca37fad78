/** The offset of this device's clock from UTC at an instant, `+08:00`. */
export function clockOffset(at: Date): string {
  const minutes = -at.getTimezoneOffset();
  const two = (count: number) => String(Math.floor(count)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}
