/** The elements that are expressions (DMN 1.5, 10.2.2). */
export const boxNames: ReadonlySet<string> = new Set([
  'conditional',
  'context',
  'decisionTable',
  'every',
  'filter',
  'for',
  'functionDefinition',
  'invocation',
  'list',
  'literalExpression',
  'relation',
  'some',
]);
