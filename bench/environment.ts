/** What a child process was told by its environment. */
export function environment(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: this program is started by a bench`);
  return value;
}
