import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkDigit, hasCheckDigit } from '../../../domain/trace/check-digit.ts';
import { deviceOfUri, deviceUri, formatDeviceKey, parseDeviceKey } from '../../../domain/trace/device-key.ts';
import { parseDigitalLink } from '../../../domain/trace/digital-link.ts';
import { toGtin14 } from '../../../domain/trace/gtin.ts';
import { capacity, serialNumber } from '../../../domain/trace/serial-number.ts';
import { sscc } from '../../../domain/trace/sscc.ts';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const gtins = digits(13).map((body) => body + checkDigit(body));
const numbers = fc.stringMatching(/^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]{1,20}$/);

describe('GS1 keys', () => {
  it.each(['09506000134352', '4006381333931', '036000291452', '96385074', '00614141123452'])('takes %s', (key) => {
    expect(hasCheckDigit(key)).toBe(true);
    expect(toGtin14(key)).toHaveLength(14);
  });

  it('finds every wrong digit', () => {
    fc.assert(
      fc.property(gtins, fc.nat(13), fc.integer({ min: 1, max: 9 }), (gtin, place, by) => {
        const wrong = [...gtin].map((digit, n) => (n === place ? String((Number(digit) + by) % 10) : digit)).join('');
        return !hasCheckDigit(wrong);
      }),
    );
  });

  it('makes SSCCs of 18 digits, and none where the reference is too long', () => {
    expect(sscc(0, '9506000', 1n)).toBe('095060000000000015');
    fc.assert(fc.property(fc.bigInt(0n, 999_999_999n), (reference) => hasCheckDigit(sscc(3, '9506000', reference) as string)));
    expect(sscc(0, '9506000', 1_000_000_000n)).toBeUndefined();
  });
});

describe('a device’s key', () => {
  it('is the same in every form', () => {
    fc.assert(
      fc.property(gtins, numbers, (gtin, number) => {
        const key = formatDeviceKey({ gtin, number });
        const forms = [key, deviceUri(key), `]d201${gtin}21${number}`, `01${gtin}1727013110L1\u001D21${number}`];
        if (!/[()]/.test(number)) forms.push(`(01)${gtin}(21)${number}`);
        for (const form of forms) expect(parseDeviceKey(form)).toEqual({ gtin, number });
        expect(deviceOfUri(deviceUri(key))).toBe(key);
      }),
    );
  });

  it('reads an SGTIN URN, and case and leading zeros as they stand', () => {
    expect(parseDeviceKey('urn:epc:id:sgtin:0614141.107346.2018')).toEqual({ gtin: '10614141073464', number: '2018' });
    expect(parseDeviceKey('09506000134352.007a')?.number).toBe('007a');
  });

  it.each([
    '09506000134353.1',
    '(01)09506000134352',
    '(01)0950600013435(21)1',
    '0109506000134352',
    '09506000134352.',
    '09506000134352.123456789012345678901',
    'https://id.gs1.org/01/09506000134352',
    'https://id.gs1.org/01/09506000134352/21/%ZZ',
    '(01)09506000134352(21)a b',
    'A1B2',
    '',
  ])('is not read from %j', (text) => {
    expect(parseDeviceKey(text)).toBeUndefined();
  });

  it('comes out of a Digital Link on any host, with a path before it and a query behind', () => {
    expect(parseDigitalLink('HTTPS://Example.com/some/path/01/09506000134352/10/L%2F1/21/X?17=270131')).toEqual(
      new Map([
        ['01', '09506000134352'],
        ['10', 'L/1'],
        ['21', 'X'],
      ]),
    );
  });
});

describe('serial numbers', () => {
  it('never repeat, whatever the key', () => {
    fc.assert(
      fc.property(fc.string(), (key) => {
        const rule = { kind: 'random', prefix: 'V', length: 4 } as const;
        const made = Array.from({ length: 2000 }, (_, n) => serialNumber(rule, key, BigInt(n)));
        return new Set(made).size === 2000 && made.every((number) => /^V[2-9A-HJ-NP-Z]{4}$/.test(number));
      }),
      { numRuns: 5 },
    );
  });

  it('cover their whole range: a permutation', () => {
    const rule = { kind: 'random', prefix: '', length: 3 } as const;
    const size = Number(capacity(rule));
    expect(new Set(Array.from({ length: size }, (_, n) => serialNumber(rule, 'k', BigInt(n)))).size).toBe(size);
  });

  it('count where the rule counts, and end where it ends', () => {
    const rule = { kind: 'counter', prefix: 'SN', length: 4 } as const;
    expect(serialNumber(rule, 'k', 41n)).toBe('SN0041');
    expect(() => serialNumber(rule, 'k', 10_000n)).toThrow(RangeError);
  });
});

const data = process.env['VOUCH_REFERENCE_DATA'] ?? '../shared/data';
const file = `${data}/gudid-devices.csv`;
if (!existsSync(file))
  console.warn(`SKIPPED: no reference data at ${file}; set VOUCH_REFERENCE_DATA to check real device identifiers`);
(existsSync(file) ? it : it.skip)('takes 600 real GTINs with a serial flag but the 3 with a wrong check digit', () => {
  const rows = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/).slice(1);
  const gs1 = rows
    .map((row) => /^(\d+),Primary,GS1,.*,(true|false),(true|false),(true|false),(true|false)$/.exec(row))
    .filter((match) => match?.[3] === 'true');
  const wrong = gs1.filter((match) => toGtin14(match![1]!) === undefined);
  expect(gs1.length).toBeGreaterThanOrEqual(600);
  expect(wrong.length).toBeLessThanOrEqual(3);
});
