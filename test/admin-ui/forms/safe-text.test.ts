import { describe, expect, it } from '@jest/globals';
import { readMarkdown } from '../../../admin-ui/forms/markdown.ts';
import { safeAddress } from '../../../admin-ui/forms/safe-address.ts';

describe('the Markdown of a form', () => {
  it('becomes blocks and marks', () => {
    expect(readMarkdown('## 测量\n按 **WI-1** 与 `x`\n第二行\n\n- 甲\n- 乙\n1. one\n---\n> 注意')).toEqual([
      { type: 'heading', level: 2, inlines: [{ type: 'text', text: '测量' }] },
      {
        type: 'paragraph',
        inlines: [
          { type: 'text', text: '按 ' },
          { type: 'strong', text: 'WI-1' },
          { type: 'text', text: ' 与 ' },
          { type: 'code', text: 'x' },
          { type: 'text', text: '\n' },
          { type: 'text', text: '第二行' },
        ],
      },
      { type: 'list', ordered: false, items: [[{ type: 'text', text: '甲' }], [{ type: 'text', text: '乙' }]] },
      { type: 'list', ordered: true, items: [[{ type: 'text', text: 'one' }]] },
      { type: 'rule' },
      { type: 'quote', inlines: [{ type: 'text', text: '注意' }] },
    ]);
  });
  it('keeps markup of HTML as the text it is', () => {
    expect(readMarkdown('<script>alert(1)</script>')).toEqual([
      { type: 'paragraph', inlines: [{ type: 'text', text: '<script>alert(1)</script>' }] },
    ]);
  });
});

describe('an address in a form', () => {
  it.each([
    ['https://example.org/a', 'link', true],
    ['mailto:qa@example.org', 'link', true],
    ['/runs/1', 'link', true],
    ['javascript:alert(1)', 'link', false],
    [' JavaScript:alert(1)', 'link', false],
    ['//evil.example', 'link', false],
    ['data:text/html,x', 'link', false],
    ['http://plain.example', 'link', false],
    ['data:image/png;base64,AAAA', 'image', true],
    ['data:image/svg+xml;base64,AAAA', 'image', false],
    ['https://example.org/a.png', 'image', false],
  ] as const)('%s as a %s', (address, use, allowed) => {
    expect(safeAddress(address, use) !== null).toBe(allowed);
  });
});
