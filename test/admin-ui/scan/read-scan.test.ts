import { describe, expect, it } from '@jest/globals';
import { readScan } from '../../../admin-ui/scan/read-scan.ts';

const device = '06901234567892.A1b';

describe('a scan', () => {
  it.each([
    ['serial', '010690123456789221A1b', { content: device }],
    ['serial', ']d2010690123456789210LOT7\u001d21A1b', { content: device }],
    ['serial', '(01)06901234567892(21)A1b', { content: device }],
    ['serial', 'https://id.gs1.org/01/06901234567892/21/A1b', { content: device }],
    ['serial', device, { content: device }],
    ['serial', 'MOTOR-0007', { content: 'MOTOR-0007' }],
    ['serial', '01069012345678', { fault: 'cut' }],
    ['serial', '0106901234567892', { fault: 'wrongKind' }],
    ['serial', '010690123456789217260101', { fault: 'wrongKind' }],
    ['lot', '010690123456789210LOT7', { content: 'LOT7' }],
    ['lot', 'LOT7', { content: 'LOT7' }],
    ['lot', ']d201069012', { fault: 'cut' }],
    ['sscc', '00006141411234567890', { content: '006141411234567890' }],
    ['location', 'A-01-02', { content: 'A-01-02' }],
    ['any', '010690123456789221A1b', { content: device }],
    ['any', 'B-2026-001', { content: 'B-2026-001' }],
  ])('for a %s: %j', (kind, code, expected) => {
    expect(readScan(kind, code)).toEqual(expected);
  });
});
