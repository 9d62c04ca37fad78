import { describe, expect, it } from '@jest/globals';
import { decision, decisionTable, literal, value } from './dmn-file.ts';

const answering = (type: string) =>
  `<businessKnowledgeModel id="k" name="k"><variable name="k" typeRef="${type}"/><encapsulatedLogic><formalParameter name="x"/>${literal('x')}</encapsulatedLogic></businessKnowledgeModel>`;

describe('knowledge models', () => {
  it('bind what they answer to the type of their variable', () => {
    const call = decision('D', literal('k("a")'), { knowledge: ['k'] });
    expect(value(answering('number') + call, 'D')).toBe('null');
    expect(value(answering('string') + call, 'D')).toBe('"a"');
  });

  it('take the inputs of their table for parameters where they name none', () => {
    const table = decisionTable(
      '',
      [{ text: 'x' }],
      [{ name: 'o' }],
      [
        ['> 5', '"big"'],
        ['<= 5', '"small"'],
      ],
    );
    const model = `<businessKnowledgeModel id="k" name="k"><variable name="k"/><encapsulatedLogic>${table}</encapsulatedLogic></businessKnowledgeModel>`;
    expect(value(model + decision('D', literal('k(6) + k(x: 1)'), { knowledge: ['k'] }), 'D')).toBe('"bigsmall"');
  });

  it('that call themselves are worked out', () => {
    const doubling = `<businessKnowledgeModel id="k" name="k"><variable name="k"/><encapsulatedLogic><formalParameter name="n"/>${literal('if n = 0 then 1 else k(n - 1) + k(n - 1)')}</encapsulatedLogic></businessKnowledgeModel>`;
    const elements = doubling + decision('D', literal('k(n)'), { knowledge: ['k'] });
    expect(value(elements.replace('k(n)', 'k(10)'), 'D')).toBe('1024');
  });
});
