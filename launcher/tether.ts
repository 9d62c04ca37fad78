/** Milliseconds that a process has to end by itself once its launcher is gone. */
const GRACE = 5_000;

/**
 * Loaded before a program of ours (`node --import launcher/tether.ts …`): lets it end with the process that started it
 * (`VOUCH_TETHER=1`), which holds the other end of its stdin. When that closes the program is asked to end (SIGTERM), and made to
 * after five seconds.
 */
function tether(): void {
  process.stdin.once('end', letGo).once('error', letGo);
  process.stdin.resume();
  // The pipe alone must not keep a process alive that has nothing left to do.
  if ('unref' in process.stdin && typeof process.stdin.unref === 'function') process.stdin.unref();
}

function letGo(): void {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), GRACE).unref();
}

if (process.env['VOUCH_TETHER'] === '1') {
  // Threads and children of this program load this file too, and their stdin is not the launcher's.
  delete process.env['VOUCH_TETHER'];
  tether();
}
