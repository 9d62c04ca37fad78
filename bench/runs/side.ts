/** One way to run the process, as its clients see it: the same eight steps for both, each one request, polls apart. */
export interface Side {
  name: string;
  /** @returns the run's id */
  start(key: string): Promise<string>;
  /** The open task of an element, once there is one. */
  task(run: string, element: 'U1' | 'U2'): Promise<string | undefined>;
  complete(task: string, values: Record<string, boolean>): Promise<void>;
  /** Whether the run waits for message M1. */
  waiting(run: string): Promise<boolean>;
  message(run: string, key: string): Promise<void>;
  ended(run: string): Promise<boolean>;
  /** Requests made so far. */
  requests(): number;
  close(): void;
}
