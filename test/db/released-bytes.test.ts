import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { saveDraft } from '../../db/sop-store.ts';
import { isSopRefusal, readSop } from '../../domain/sop/read-sop.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { wholeModel } from '../reference/whole-model.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

it('a version keeps its files byte for byte, whatever they carry, with the hash of its diagram', async () => {
  const { xml } = (await wholeModel('bpmn:Process'))!;
  const bpmn = `\uFEFF${xml.replaceAll('\n', '\r\n')}<!-- 4 bytes: 𠮷 -->\r\n`;
  const files = { 'process.bpmn': bpmn, 'sop.yaml': 'id: bytes\nversion: "1"\ntitle: {zh: 字节, en: Bytes}\n' };
  const read = await readSop(files);
  if (isSopRefusal(read)) throw new Error(read.message.en);
  const draft = {
    plan: read.plan,
    planHash: read.hash,
    files,
    bpmnSha256: sha256(bpmn),
    author: { user: 'ann', offset: '+08:00' },
  };
  await database.transaction((tx) => saveDraft(tx, draft));
  const [kept] = await database.query<{ files: Record<string, string>; bpmn_sha256: string }>(
    `select files, bpmn_sha256 from sop_version where sop_id = 'bytes'`,
  );
  expect(kept!.files).toEqual(files);
  expect(sha256(kept!.files['process.bpmn']!)).toBe(kept!.bpmn_sha256);
});
