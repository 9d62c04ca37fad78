import type { Log } from './progress.ts';
import type { Supervisor } from './supervisor.ts';

/**
 * The one way in which the launcher ends. `ask` stops everything in order and exits with code 0; asked again later it
 * kills what is left. `end` does the same with another exit code.
 */
export type Shutdown = {
  oversee: (supervisor: Supervisor) => void;
  ask: () => void;
  isAsked: () => boolean;
  end: (exitCode: number) => Promise<void>;
};

/** Milliseconds in which a second signal is the echo of the first: a terminal sends Ctrl-C to npm and to us, and npm passes it on. */
const ECHO = 1_000;

/** Makes the shutdown of this process; see the type. */
export function createShutdown(log: Log): Shutdown {
  let supervisor: Supervisor | undefined;
  let askedAt: number | undefined;
  const end = async (exitCode: number): Promise<void> => {
    supervisor?.folder.leave();
    await supervisor?.stop();
    supervisor?.folder.release();
    process.exit(exitCode);
  };
  const force = async (): Promise<void> => {
    log('Killing what is left 正在强制结束');
    await supervisor?.force();
    supervisor?.folder.release();
    process.exit(130);
  };
  return {
    oversee: (started) => {
      supervisor = started;
    },
    isAsked: () => askedAt !== undefined,
    end,
    ask: () => {
      if (askedAt === undefined) {
        askedAt = performance.now();
        log('Stopping; once more to kill 正在停止，再按一次强制结束');
        void end(0);
      } else if (performance.now() - askedAt > ECHO) {
        void force();
      }
    },
  };
}
