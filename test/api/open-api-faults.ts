import { Ajv2020 } from 'ajv/dist/2020.js';

type Node = { [name: string]: unknown };

/**
 * What is wrong with an OpenAPI 3.1 document, in words: what the specification requires and is missing, references that
 * lead nowhere, schemas that are no JSON Schema 2020-12, parameters that do not match their address.
 */
export function openApiFaults(document: Node): string[] {
  const faults: string[] = [];
  if (document['openapi'] !== '3.1.0') faults.push('openapi is not 3.1.0');
  for (const [path, methods] of Object.entries(document['paths'] as Record<string, Record<string, Node>>))
    for (const [method, operation] of Object.entries(methods))
      faults.push(...operationFaults(`${method} ${path}`, path, operation));
  const ids = operationIds(document);
  if (new Set(ids).size !== ids.length) faults.push('operation ids are not unique');
  walk(document, (node) => {
    const reference = node['$ref'];
    if (typeof reference === 'string' && find(document, reference) === undefined) faults.push(`${reference} leads nowhere`);
  });
  return [...faults, ...schemaFaults(document)];
}

function operationFaults(name: string, path: string, operation: Node): string[] {
  const faults: string[] = [];
  const parameters = (operation['parameters'] ?? []) as { in: string; name: string; required?: boolean }[];
  const declared = parameters.filter((one) => one.in === 'path');
  const placed = [...path.matchAll(/\{(\w+)\}/g)].map(([, one]) => one);
  if (
    declared
      .map((one) => one.name)
      .toSorted()
      .join() !== placed.toSorted().join()
  )
    faults.push(`${name}: path parameters do not match`);
  if (declared.some((one) => one.required !== true)) faults.push(`${name}: a path parameter is not required`);
  const responses = Object.entries((operation['responses'] ?? {}) as Record<string, Node>);
  if (responses.length === 0 || responses.some(([, response]) => typeof response['description'] !== 'string'))
    faults.push(`${name}: responses`);
  return faults;
}

function operationIds(document: Node): unknown[] {
  return Object.values(document['paths'] as Record<string, Record<string, Node>>).flatMap((methods) =>
    Object.values(methods).map((one) => one['operationId']),
  );
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) visit(value as Node);
  for (const inner of Object.values(value)) walk(inner, visit);
}

function find(document: Node, reference: string): unknown {
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>((at, name) => (at as Node | undefined)?.[name.replaceAll('~1', '/').replaceAll('~0', '~')], document);
}

function schemaFaults(document: Node): string[] {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const faults: string[] = [];
  const components = (document['components'] as { schemas?: Record<string, unknown> }).schemas ?? {};
  ajv.addSchema({ $id: 'https://vouch.test/document', components: { schemas: components } });
  walk(document['paths'], (node) => {
    const { schema } = node;
    if (typeof schema !== 'object' || schema === null) return;
    const text = JSON.stringify(schema).replaceAll('"#/components', '"https://vouch.test/document#/components');
    try {
      ajv.compile(JSON.parse(text));
    } catch (error) {
      faults.push(String(error));
    }
  });
  return faults;
}
