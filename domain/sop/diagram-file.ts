/** The name of an SOP's diagram among its files: `process.bpmn`, or the first of BPMN; the others are there to be imported. */
export function diagramFile(files: Readonly<Record<string, string>>): string | undefined {
  if (Object.hasOwn(files, 'process.bpmn')) return 'process.bpmn';
  return Object.keys(files).find((name) => /\.bpmn(20\.xml)?$/.test(name));
}
