/** Ends this child process when the bench is gone, in whatever way: its end of our standard input closes with it. */
export function tether(): void {
  process.stdin.once('end', () => process.exit(0)).once('error', () => process.exit(0));
  process.stdin.resume();
  // it must not keep a process alive that has nothing left to do
  process.stdin.unref();
}
