/** Where a command writes, a line at a time. */
export interface CommandIo {
  stdout(line: string): void;
  stderr(line: string): void;
}
