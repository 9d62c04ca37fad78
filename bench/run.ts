import { readdirSync } from 'node:fs';
import { type Bench, type BenchReport, machine } from './report.ts';

// npm run bench -- NAME [options]: progress on stderr, the report as the last line of stdout.
const [name = '', ...options] = process.argv.slice(2);
const names = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
if (!names.includes(name)) {
  console.error(`Say which bench: npm run bench -- ${names.join('|')} 请指定测试名称。`);
  process.exit(2);
}
const began = performance.now();
const progress = (line: string) => console.error(`${((performance.now() - began) / 1000).toFixed(1).padStart(7)} s  ${line}`);
const { bench } = (await import(`./${name}/index.ts`)) as { bench: Bench };
const { aims, figures } = await bench(options, progress);
for (const { what, unit, value, aim, met } of aims) {
  progress(`${met === null ? 'not measured' : met ? 'met' : 'NOT MET'}: ${what}: ${value ?? '–'} ${unit} (aim ${aim})`);
}
const report: BenchReport = { bench: name, machine: machine(), aims, figures };
console.log(JSON.stringify(report));
