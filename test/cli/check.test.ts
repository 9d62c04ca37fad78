import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { check } from '../../cli/check.ts';

const folder = mkdtempSync(join(tmpdir(), 'vouch-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function checked(args: string[]): Promise<{ status: number; out: string[]; err: string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await check(args, { stdout: (line) => out.push(line), stderr: (line) => err.push(line) });
  return { status, out, err };
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const process = (body: string) =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t"><process id="p" isExecutable="true">${body}</process></definitions>`;

describe('vouch check', () => {
  const sops = readdirSync(join(import.meta.dirname, '../../sops'));

  it.each(sops)('finds nothing wrong with %s', async (sop) => {
    const result = await checked([join(import.meta.dirname, '../../sops', sop, 'process.bpmn')]);
    expect(result).toEqual({ status: 0, out: [], err: [] });
  });

  it('says what is wrong in both languages, as JSON where asked', async () => {
    const path = file(
      'a.bpmn',
      process('<startEvent id="s"/><endEvent id="e"/><sequenceFlow id="f" sourceRef="e" targetRef="s"/>'),
    );
    const { status, out } = await checked([path, '--json']);
    expect(status).toBe(1);
    const said = JSON.parse(out[0] ?? '') as {
      file: string;
      findings: { severity: string; message: { zh: string; en: string } }[];
    };
    expect(said.file).toBe(path);
    expect(said.findings.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0);
    for (const { message } of said.findings) expect([message.zh, message.en]).not.toContain('');
  });

  it.each([
    ['broken XML', '<definitions'],
    ['entities', '<!DOCTYPE x [<!ENTITY a "b">]><definitions/>'],
  ])('cannot read %s', async (_name, text) => {
    const result = await checked([file('b.bpmn', text)]);
    expect(result.status).toBe(2);
    expect(result.err).toHaveLength(1);
  });

  it('looks for what a diagram imports, and in that for what it imports in turn', async () => {
    const MODEL = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
    const importing = (id: string, location: string) =>
      `<definitions xmlns="${MODEL}" id="${id}" targetNamespace="urn:${id}"><import importType="${MODEL}" location="${location}" namespace="urn:b"/></definitions>`;
    const path = file('first.bpmn', importing('a', 'second.bpmn'));
    const rules = async () => {
      const { out } = await checked([path, '--json']);
      return (JSON.parse(out[0] ?? '') as { findings: { rule: string }[] }).findings.map(({ rule }) => rule);
    };
    expect(await rules()).toEqual(['import-missing']);
    file('second.bpmn', importing('c', 'first.bpmn'));
    expect(await rules()).toEqual(['import-faulty', 'import-namespace']);
    file('second.bpmn', importing('b', '../../dev/zero'));
    expect(await rules()).toEqual(['import-missing', 'import-faulty']);
    file('second.bpmn', `<definitions xmlns="${MODEL}" id="b" targetNamespace="urn:b"/>`);
    expect(await rules()).toEqual([]);
  });

  it('cannot read what is not there', async () => {
    expect((await checked([join(folder, 'none.bpmn')])).status).toBe(2);
  });
});
