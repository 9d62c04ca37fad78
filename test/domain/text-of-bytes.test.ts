import { describe, expect, it } from '@jest/globals';
import { textOfBytes } from '../../domain/text-of-bytes.ts';

const plain = (text: string) => new TextEncoder().encode(text);
const bytes = (text: string) => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
const wide = (text: string) =>
  Uint8Array.from([...`\uFEFF${text}`].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]));

describe('textOfBytes', () => {
  it.each([
    ['no declaration', plain('id: 检验'), 'id: 检验'],
    ['UTF-8', plain('<?xml version="1.0" encoding="utf-8"?><a>检</a>'), '<?xml version="1.0" encoding="utf-8"?><a>检</a>'],
    [
      'windows-1252',
      bytes('<?xml version="1.0" encoding="windows-1252" standalone="yes"?><a n="kl\xE4ren \x80"/>'),
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><a n="klären €"/>',
    ],
    [
      'ISO-8859-1',
      bytes("<?xml version='1.0' encoding='ISO-8859-1'?><a n='\xFC'/>"),
      `<?xml version='1.0' encoding="UTF-8"?><a n='ü'/>`,
    ],
    ['UTF-16', wide('<?xml version="1.0" encoding="UTF-16"?><a>检</a>'), '<?xml version="1.0" encoding="UTF-8"?><a>检</a>'],
    [
      'an encoding that there is not',
      plain('<?xml version="1.0" encoding="unicode"?><a>检</a>'),
      '<?xml version="1.0" encoding="unicode"?><a>检</a>',
    ],
    [
      'an attribute of that name further on',
      bytes('<?xml version="1.0"?><a encoding="windows-1252"/>'),
      '<?xml version="1.0"?><a encoding="windows-1252"/>',
    ],
  ])('reads %s', (_what, file, text) => {
    expect(textOfBytes(file)).toBe(text);
  });
});
