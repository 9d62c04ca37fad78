/** What a pattern's groups hold in each of the reader's warnings that it fits. */
export function readerWarnings(warnings: readonly string[], pattern: RegExp): [string, ...string[]][] {
  return warnings.flatMap((warning) => {
    const match = pattern.exec(warning);
    return match ? [[match[1] ?? '', ...match.slice(2)] as [string, ...string[]]] : [];
  });
}
