import { type DmnRefusal, isDmnRefusal, refuse } from '../refusal.ts';
import { childOf, childrenOf, readXml, type XmlElement } from '../xml/read-xml.ts';
import type { Definitions, DrgElement, Import, InformationItem } from './definitions.ts';
import { merged } from './merged.ts';

const kinds = ['inputData', 'decision', 'businessKnowledgeModel', 'decisionService'] as const;

/** Files by the namespace of their model. */
export type ImportSources = ReadonlyMap<string, string>;

/** Reads a file and, once each, the models it imports. `path` holds the namespaces on the way here. */
export function readDefinitions(
  xml: string,
  sources: ImportSources,
  path: readonly string[] = [],
  known: Map<string, Definitions> = new Map(),
): Definitions | DmnRefusal {
  const root = readXml(xml);
  if (isDmnRefusal(root)) return root;
  const namespace = root.attributes['namespace'] ?? '';
  if (path.includes(namespace)) return selfImport(namespace);
  const imports = readImports(root, sources, [...path, namespace], known);
  if (isDmnRefusal(imports)) return imports;
  const definitions: Definitions = {
    namespace,
    name: root.attributes['name'] ?? '',
    elements: [],
    ids: new Set(kinds.flatMap((kind) => childrenOf(root, kind).map(idOf))),
    itemDefinitions: new Map(childrenOf(root, 'itemDefinition').map((item) => [nameOf(item), item])),
    imports,
    prefixes: prefixesOf(root),
  };
  const elements = kinds.flatMap((kind) => childrenOf(root, kind).map((each) => readElement(kind, each, definitions)));
  return Object.assign(definitions, { elements });
}

function selfImport(namespace: string): DmnRefusal {
  return refuse(
    'dmn-import',
    `模型 ${namespace} 直接或间接导入了自己`,
    `the model ${namespace} imports itself, directly or through others`,
    [namespace],
  );
}

function readImports(
  root: XmlElement,
  sources: ImportSources,
  path: readonly string[],
  known: Map<string, Definitions>,
): Import[] | DmnRefusal {
  const imports: Import[] = [];
  for (const element of childrenOf(root, 'import')) {
    const namespace = element.attributes['namespace'] ?? '';
    if (path.includes(namespace)) return selfImport(namespace);
    const source = sources.get(namespace);
    const imported = known.get(namespace) ?? (source === undefined ? undefined : readDefinitions(source, sources, path, known));
    if (imported === undefined) continue;
    if (isDmnRefusal(imported)) return imported;
    known.set(namespace, imported);
    imports.push({ alias: nameOf(element), definitions: imported });
  }
  return imports;
}

function prefixesOf(root: XmlElement): Map<string, string> {
  const declared = Object.entries(root.attributes).filter(([name]) => name.startsWith('xmlns:'));
  return new Map(declared.map(([name, value]) => [name.slice('xmlns:'.length), value]));
}

function nameOf(element: XmlElement): string {
  return (element.attributes['name'] ?? '').replace(/\s+/g, ' ').trim();
}

function idOf(element: XmlElement): string {
  return element.attributes['id'] ?? nameOf(element);
}

/** The variable of an element; without one, its name and no type. */
function variableOf(element: XmlElement): InformationItem {
  const variable = childOf(element, 'variable');
  const name = variable === undefined ? '' : nameOf(variable);
  return { name: name === '' ? nameOf(element) : name, typeRef: variable?.attributes['typeRef'] };
}

function readElement(kind: DrgElement['kind'], xml: XmlElement, definitions: Definitions): DrgElement {
  const id = idOf(xml);
  const requirements = (name: string, ...targets: string[]) =>
    childrenOf(xml, name).flatMap((requirement) =>
      requirement.children.filter((child) => targets.includes(child.name)).map((child) => resolve(child, definitions)),
    );
  return {
    kind,
    key: `${definitions.namespace}#${id}`,
    id,
    name: nameOf(xml),
    variable: variableOf(xml),
    information: requirements('informationRequirement', 'requiredDecision', 'requiredInput'),
    knowledge: requirements('knowledgeRequirement', 'requiredKnowledge'),
    xml,
    definitions,
  };
}

/** The key that a reference (`#id` or `namespace#id`) means: `#id` also of what is imported without a name. */
export function resolve(reference: XmlElement, definitions: Definitions): string {
  const href = reference.attributes['href'] ?? '';
  const at = href.lastIndexOf('#');
  const id = at < 0 ? href : href.slice(at + 1);
  if (at > 0) return `${knownNamespace(href.slice(0, at), definitions)}#${id}`;
  const { namespace } = merged(definitions).find(({ ids }) => ids.has(id)) ?? definitions;
  return `${namespace}#${id}`;
}

/** Some modelers write a namespace with a slash at its end in one place and without it in another. */
function knownNamespace(written: string, definitions: Definitions): string {
  const known = [definitions, ...definitions.imports.map((each) => each.definitions)].map(({ namespace }) => namespace);
  return known.find((each) => withoutSlash(each) === withoutSlash(written)) ?? written;
}

function withoutSlash(namespace: string): string {
  return namespace.endsWith('/') ? namespace.slice(0, -1) : namespace;
}
