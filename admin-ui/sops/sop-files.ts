/** The SOP's id as its `sop.yaml` says it; null where no such file was chosen. */
export function sopIdOf(files: Record<string, string>): string | null {
  const yaml = Object.entries(files).find(([name]) => /^sop\.ya?ml$/.test(name))?.[1];
  return /^id:\s*["']?([\w.-]+)["']?\s*$/m.exec(yaml ?? '')?.[1] ?? null;
}
