import type { Bilingual } from '../engine/command.ts';
import { compileExpression, isRefusal } from '../feel/index.ts';
import { child, list, type Prefixes, text, typeOf, vendorPrefixes } from './moddle-access.ts';
import type { Moddle } from './parse.ts';
import type { Expression } from './plan.ts';

/** What every pass over a file needs: its declarations, and how its expressions are to be read. */
export interface Context {
  definitions: Moddle;
  prefixes: Prefixes;
  /** `${…}` is JUEL in this file. */
  juel: boolean;
  /** Written for jBPM: what a data input is assigned is text, with `#{…}` in it. */
  jbpm: boolean;
  roots: Moddle[];
  /** Names by lane of the flow nodes in it, innermost lane. */
  lanes: Map<string, string>;
  /** Variable by the id of a data object, property, input or output. */
  variables: Map<string, string>;
  /** Ids of data objects and of what refers to them. */
  dataObjects: Set<string>;
  /** Ends of associations, in both directions: how a compensation event names its activity. */
  associations: Map<string, string[]>;
}

const JBPM = 'http://www.jboss.org/drools';

export function contextOf(definitions: Moddle, juel: boolean, imported: readonly Moddle[] = []): Context {
  const prefixes = vendorPrefixes(definitions);
  const jbpm = Object.values(definitions.$attrs ?? {}).includes(JBPM);
  return {
    definitions,
    prefixes,
    juel: juel || jbpm || [...prefixes.values()].includes('camunda'),
    jbpm,
    roots: [...list(definitions, 'rootElements'), ...imported],
    lanes: new Map(),
    variables: new Map(),
    dataObjects: new Set(),
    associations: new Map(),
  };
}

export function rootsOf(context: Context, type: string): Moddle[] {
  return context.roots.filter((root) => typeOf(root) === type);
}

/** An expression where one must stand: FEEL with or without its `=`, or JUEL. */
export function expression(context: Context, source: string | undefined): Expression | undefined {
  const trimmed = source?.trim();
  if (trimmed === undefined || trimmed === '') return undefined;
  if (trimmed.startsWith('=')) return { language: 'feel', source: trimmed.slice(1).trim() };
  if (context.juel && /[$#]\{/.test(trimmed)) return { language: 'juel', source: trimmed };
  return { language: 'feel', source: trimmed };
}

/** A value that is text unless it says that it is an expression. */
export function value(context: Context, source: string | undefined): Expression | undefined {
  const trimmed = source?.trim();
  if (trimmed === undefined || trimmed === '') return undefined;
  const dynamic = trimmed.startsWith('=') || (context.juel && /[$#]\{/.test(trimmed));
  return dynamic ? expression(context, trimmed) : { language: 'text', source: trimmed };
}

export function formal(context: Context, element: Moddle | undefined): Expression | undefined {
  const source = text(element, 'body');
  const language = text(element, 'language');
  const plain = onlyExpression.exec(source ?? '')?.[1];
  const isJuel =
    plain !== undefined && (language === undefined ? readsAsScript(context, source, plain) : scripted.test(language));
  return isJuel ? { language: 'juel', source: `\${${plain}}` } : expression(context, source);
}

/**
 * Whether an expression that names no language is one of a script: it calls methods, as in `name.contains("x")`, where FEEL would
 * look for a function in the data; or the file is in such a language and FEEL cannot read it, as `return x == 1;`.
 */
function readsAsScript({ definitions }: Context, source: string | undefined, plain: string): boolean {
  const language = text(definitions, 'expressionLanguage') ?? '';
  if (/feel/i.test(language)) return false;
  const fits = methodCall.test(plain) || (scripted.test(language) && isRefusal(compileExpression(source ?? '', 'feel')));
  return fits && !isRefusal(compileExpression(`\${${plain}}`, 'juel'));
}

const methodCall = /[\w)\]"']\s*\.\s*[a-z]\w*\s*\(/i;

/** Languages whose paths, comparisons and logic JUEL writes alike, and a text of theirs that is one expression. */
const scripted = /java|mvel|groovy|ecmascript/i;
const onlyExpression = /^\s*(?:return\s+)?([^;$#]+?);?\s*$/;

/** The element's title in both languages; the name stands for both where there is no English one. */
export function titleOf(element: Moddle): Bilingual {
  const zh = text(element, 'name') ?? element.id ?? '';
  return { zh, en: text(element, 'nameEn') ?? zh };
}

export function refId(element: Moddle, property: string): string | undefined {
  return child(element, property)?.id ?? text(element, property);
}

export const commaList = (source: string | undefined): string[] =>
  (source ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
