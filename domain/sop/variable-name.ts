const word = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/**
 * The variable that stands for an element of data: its name, where expressions can hold that as one word; else its id. What has
 * no id keeps its name.
 */
export function variableName(id: string | undefined, name: string | undefined): string | undefined {
  const called = name?.trim();
  return called !== undefined && (isWord(called) || id === undefined) ? called : id;
}

export function isWord(name: string): boolean {
  return word.test(name);
}
