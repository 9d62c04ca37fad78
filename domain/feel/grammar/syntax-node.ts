import type { parser } from 'lezer-feel';

/** A node of the syntax tree the grammar makes. */
export type SyntaxNode = ReturnType<typeof parser.parse>['topNode'];
