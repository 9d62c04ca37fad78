/** Ends this process when the one that started it is gone: its end of our standard input closes with it. */
export function tether(): void {
  if (process.env['VOUCH_TETHER'] !== '1') return;
  process.stdin.on('end', () => process.exit(0));
  process.stdin.on('error', () => process.exit(0));
  process.stdin.resume();
}
