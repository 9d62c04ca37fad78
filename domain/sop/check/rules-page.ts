import type { Rule } from './rule.ts';

const head = `# What \`vouch check\` looks for

This page is printed by \`npx vouch check --rules\`. An error keeps a diagram from being simulated and released; a warning does not.
In the sentences \`{element}\` stands for the element's name. A rule marked ¹ asks for what only a run needs: it is silent about a
process with \`isExecutable="false"\` that no process that is run calls or begins by a message. One marked ² as well is a mere warning
for a process without \`isExecutable\`, unless another process of the file has \`isExecutable="true"\` or the file is an SOP; so is what
such a process says in plain words, without \`xsi:type="tFormalExpression"\`, where the rule asks for a time or for FEEL.`;

/** The reference page of the rules, in Markdown. */
export function rulesPage(rules: readonly Rule[]): string {
  const errors = rules.filter(({ severity }) => severity === 'error').length;
  const count = `${rules.length} rules: ${errors} errors, ${rules.length - errors} warnings.`;
  const rows = rules.map(({ id, ofRun, severity, message, source }) =>
    row([`\`${id}\`${marks(ofRun)}`, severity, message.zh, message.en, source]),
  );
  const title = [row(['rule', 'severity', '中文', 'English', 'source']), row(['---', '---', '---', '---', '---'])];
  return `${[head, count, [...title, ...rows].join('\n')].join('\n\n')}\n`;
}

const row = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

const marks = (ofRun: Rule['ofRun']) => (ofRun === undefined ? '' : ofRun === 'missing' ? ' ¹ ²' : ' ¹');
