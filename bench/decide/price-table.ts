/** A case's inputs: what the table decides on. */
export interface Case {
  quantity: number;
  region: string;
  risk: number;
}

/** One rule: a test for each input, in the order of {@link inputs}, and what it gives. */
export interface Rule {
  tests: string[];
  output: number;
}

export const inputs = ['quantity', 'region', 'risk'] as const;

const [bands, regions, bandWidth] = [50, 10, 20];

/** 1,000 rules of quantity bands, regions and risks: every case within the bands meets exactly one of them. */
export function rules(): Rule[] {
  return Array.from({ length: bands * regions * 2 }, (_, n) => {
    const band = Math.floor(n / (regions * 2));
    const region = Math.floor(n / 2) % regions;
    const quantity = `[${band * bandWidth + 1}..${(band + 1) * bandWidth}]`;
    return { tests: [quantity, `"R${region}","Z${region}"`, n % 2 === 0 ? '<= 2' : '> 2'], output: n + 1 };
  });
}

/** Cases spread evenly over the rules, in an order that no rule gains from. */
export function cases(count: number): Case[] {
  return Array.from({ length: count }, (_, n) => {
    const spread = (n * 617) % (bands * bandWidth);
    return { quantity: spread + 1, region: `${n % 2 === 0 ? 'R' : 'Z'}${(n * 7) % regions}`, risk: (n % 4) + 1 };
  });
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The rules as a DMN file with one decision, `price`. */
export function dmnFile(all: Rule[]): string {
  const data = inputs.map((name) => `<inputData id="data_${name}" name="${name}"><variable name="${name}" /></inputData>`);
  const required = inputs.map(
    (name) => `<informationRequirement><requiredInput href="#data_${name}" /></informationRequirement>`,
  );
  const columns = inputs.map((name) => `<input><inputExpression><text>${name}</text></inputExpression></input>`);
  const rows = all.map(({ tests, output }) => {
    const entries = tests.map((test) => `<inputEntry><text>${escaped(test)}</text></inputEntry>`);
    return `<rule>${entries.join('')}<outputEntry><text>${output}</text></outputEntry></rule>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="prices" name="prices" namespace="urn:vouch:bench:decide">
${data.join('')}<decision id="price" name="price"><variable name="price" />${required.join('')}
<decisionTable hitPolicy="FIRST">${columns.join('')}<output name="price" />${rows.join('\n')}</decisionTable></decision></definitions>`;
}
