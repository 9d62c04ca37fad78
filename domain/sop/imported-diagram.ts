import { diagramFile } from './diagram-file.ts';
import { importsAmong } from './imports-among.ts';
import { importedFiles } from './link-imports.ts';
import { isParseRefusal, parseBpmn } from './parse.ts';

/**
 * The file among an SOP's that draws a process which its diagram imports (BPMN 2.0.2, 8.2.2), with its elements under the ids
 * that they have in the plan. Undefined where the diagram itself draws it, or none does.
 */
export async function importedDiagram(files: Record<string, string>, process: string): Promise<string | undefined> {
  const name = diagramFile(files) ?? '';
  const imports = importsAmong(files, name);
  if (imports.size === 0) return undefined;
  const main = await parseBpmn(files[name] ?? '');
  if (isParseRefusal(main)) return undefined;
  for (const { byId, xml } of await importedFiles(main, imports)) {
    const ids = new Map([...byId].map(([own, { id }]) => [own, id ?? own]));
    if ([...ids.values()].includes(process)) return renamed(xml, ids);
  }
  return undefined;
}

/** A file under other ids, in attributes and texts that refer to them as well; what things are called stays as it is. */
function renamed(xml: string, ids: ReadonlyMap<string, string>): string {
  return xml.replaceAll(whole, (all, before: string, id: string) => {
    const other = /name(?:En)?\s*=\s*["']\s*$/.test(before) ? undefined : ids.get(id);
    return other === undefined ? all : before + other;
  });
}

/** A whole attribute value with the attribute's name before it, or a whole text. */
const whole = /((?:[\w.:-]+\s*=\s*["']|>)\s*)([^"'<>\s]+)(?=\s*["'<])/g;
