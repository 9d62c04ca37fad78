import { type TypeOf, types } from './descriptor.ts';
import { notes, refused, type Standing } from './standings.ts';
import { carriedBy } from './whole-model.ts';
import type { Witness } from './witnesses.ts';

/** A row of the reference: an element type or attribute, what becomes of it, and the test that shows it. */
export interface Row {
  key: string;
  standing: Standing;
  witness: Witness;
}

const head = `# BPMN 2.0.2, element by element　逐项对照

Written by \`npm run docs\`; a test fails when it is stale. Every element type and attribute that the standard's descriptor
knows has a row.　本页由程序生成，标准中的每个元素和属性各占一行。

- **runs 执行**: a run depends on it. The test is a small diagram whose story changes when this is taken out of it; the pure
  engine and a real Temporal tell the same story.
- **kept 保留**: read, and written again as it was; no run looks at it. Files are released byte for byte and hashed.
- **refused 拒绝**: \`vouch check\`, simulation and release name it and refuse the file.
- **absent 无此项**: bpmn-moddle's model knows it, the file format carries it nowhere.`;

const labels: Record<Standing, string> = {
  runs: 'runs 执行',
  kept: 'kept 保留',
  refused: 'refused 拒绝',
  absent: 'absent 无此项',
};
const local = (name: string) => name.slice(name.indexOf(':') + 1);
const roundTrip = 'test/reference/round-trip.test.ts';
const survives = (type: string): Witness => ({
  file: roundTrip,
  test: `${type} with all that it may have, foreign attributes and elements among it`,
});
const nowhere: Witness = { file: roundTrip, test: 'what has no place in a file' };

/** The rows of a type: its own, unless it is abstract, and those of the attributes that it declares. */
export function rowsOf(type: TypeOf, found: ReadonlyMap<string, Witness>): Row[] {
  const name = local(type.name);
  const own: Row[] = type.isAbstract ? [] : [row(name, found, carriedBy(type.name))];
  return [...own, ...type.properties.map((one) => row(`${name}.${one.name}`, found, carriedBy(type.name, one.name)))];
}

function row(key: string, found: ReadonlyMap<string, Witness>, carrier: string | undefined): Row {
  const rule = refused[key] ?? refused[key.split('.')[0] ?? ''];
  if (rule) return { key, standing: 'refused', witness: rule };
  const shown = found.get(key);
  if (shown) return { key, standing: 'runs', witness: shown };
  return carrier === undefined
    ? { key, standing: 'absent', witness: nowhere }
    : { key, standing: 'kept', witness: survives(carrier) };
}

/** The page in Markdown. */
export function bpmnPage(found: ReadonlyMap<string, Witness>): string {
  const counts = new Map<Standing, number>();
  const sections = types.map((type) => {
    const rows = rowsOf(type, found);
    for (const { standing } of rows) counts.set(standing, (counts.get(standing) ?? 0) + 1);
    return section(type, rows);
  });
  const sum = Object.keys(labels)
    .map((standing) => `${counts.get(standing as Standing) ?? 0} ${labels[standing as Standing]}`)
    .join(', ');
  return `${[head, `${sum}.`, ...sections].join('\n\n')}\n`;
}

function section({ name, isAbstract, superTypes }: TypeOf, rows: Row[]): string {
  const inherits = superTypes.length > 0 ? `Also all of 另含 ${superTypes.map(local).join(', ')}.` : '';
  const title = `## ${local(name)}${isAbstract ? ' (abstract 抽象)' : ''}`;
  if (rows.length === 0) return [title, inherits].filter((part) => part !== '').join('\n\n');
  const lines = rows.map(({ key, standing, witness: { file, test } }) =>
    cells([`\`${key}\``, labels[standing] + (notes[key] === undefined ? '' : `: ${notes[key]}`), `${file}: ${test}`]),
  );
  const table = [
    cells(['element, attribute 元素、属性', 'standing 处理', 'shown by 证据']),
    cells(['---', '---', '---']),
    ...lines,
  ];
  return [title, inherits, table.join('\n')].filter((part) => part !== '').join('\n\n');
}

const cells = (parts: string[]) => `| ${parts.map((part) => part.replaceAll('|', '\\|')).join(' | ')} |`;
