/** What stands in a `sop.yaml`. */
export interface SopFacts {
  id: string;
  version: string;
  zh: string;
  en: string;
}

/** A `sop.yaml` that says these facts; text in double quotes is YAML as well as JSON. */
export function sopYamlOf({ id, version, zh, en }: SopFacts): string {
  const quoted = (text: string) => JSON.stringify(text.trim());
  return `id: ${quoted(id)}\nversion: ${quoted(version)}\ntitle:\n  zh: ${quoted(zh)}\n  en: ${quoted(en.trim() === '' ? zh : en)}\n`;
}

/** Whether these facts can be uploaded: an English title alone may be left out. */
export function areWhole({ id, version, zh }: SopFacts): boolean {
  return [id, version, zh].every((text) => text.trim() !== '');
}

/** The version after another: its last number is one more; after none comes 1. */
export function versionAfter(version: string | null | undefined): string {
  if (version === null || version === undefined || version === '') return '1';
  const last = /^(.*?)(\d+)(\D*)$/su.exec(version);
  if (!last) return `${version}.1`;
  const [, before = '', number = '', after = ''] = last;
  return `${before}${BigInt(number) + 1n}${after}`;
}
