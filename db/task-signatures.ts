import canonicalize from 'canonicalize';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { roleName } from '../domain/access/roles.ts';
import type { Refused } from '../domain/record/refusal.ts';
import { audit } from './audit-log.ts';
import type { Tx } from './connection.ts';
import type { Completion, TaskAct, TaskRow } from './task-store.ts';
import { dutyRefusal } from './task-duties.ts';

/** Somebody whose identity was verified for this signature (21 CFR 11.200). */
export interface Signer {
  user: string;
  printedName: string;
  roles: string[];
}

/**
 * Signs what a task is completed with (21 CFR 11.50, 11.70): printed name, date and time, meaning, bound to the SHA-256 of
 * the canonical record.
 * @returns nothing, or a refusal `signature-missing`, `signature-role`, `signature-twice`
 */
export async function signTask(
  tx: Tx,
  task: TaskRow,
  act: TaskAct,
  { values, signers }: Completion,
): Promise<Refused | undefined> {
  const rule = task.signature;
  if (!rule) return undefined;
  const refused = (await signersRefusal(tx, task, act, signers)) ?? undefined;
  if (refused) return refused;
  const record = { task: task.id, element: task.element, sop: task.sop_id, version: task.version, plan: task.plan_hash, values };
  const hash = bytesToHex(sha256(utf8ToBytes(canonicalize(record) ?? '')));
  for (const [n, signer] of signers.entries()) {
    await tx.query(
      `insert into task_signature (task_id, n, user_name, printed_name, meaning_zh, meaning_en, signed_at, actor_offset, record_hash)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [task.id, n + 1, signer.user, signer.printedName, rule.meaning.zh, rule.meaning.en, act.at, act.actor.offset, hash],
    );
  }
  await audit(
    tx,
    ...signers.map((signer) => ({
      actor: { user: signer.user, offset: act.actor.offset },
      roles: signer.roles,
      action: 'task.signed',
      record: { type: 'task', id: task.id },
      changes: { signature: { new: { name: signer.printedName, meaning: { ...rule.meaning }, hash } } },
      businessAt: act.at,
      sop: task.sop_id,
      version: task.version,
      run: task.run_id,
      element: task.element,
    })),
  );
  return undefined;
}

async function signersRefusal(tx: Tx, task: TaskRow, act: TaskAct, signers: Signer[]): Promise<Refused | undefined> {
  const rule = task.signature!;
  if (new Set(signers.map((signer) => signer.user)).size !== signers.length) return signedTwice();
  if (signers.length < rule.count || !signers.some((signer) => signer.user === act.user)) return missing(rule.count);
  for (const signer of signers) {
    if (rule.roles.length > 0 && !rule.roles.some((role) => signer.roles.includes(role))) return wrongRole(signer, rule.roles);
    if (signer.user === act.user) continue;
    const duty = await dutyRefusal(tx, { ...task, assignee: null }, { user: signer.user, roles: signer.roles });
    if (duty && duty.refused !== 'role-missing') return duty;
  }
  return undefined;
}

function signedTwice(): Refused {
  return {
    refused: 'signature-twice',
    message: {
      zh: '同一人不能签两次：请由另一人签字。',
      en: 'One person cannot sign twice: have somebody else give the other signature.',
    },
  };
}

function missing(count: number): Refused {
  return {
    refused: 'signature-missing',
    message: {
      zh: `此步骤需要 ${count} 个签名（含办理人）：请补齐签名。`,
      en: `This step asks for ${count} signature(s), that of who completes it among them: sign it.`,
    },
    detail: { count },
  };
}

function wrongRole(signer: Signer, roles: string[]): Refused {
  return {
    refused: 'signature-role',
    message: {
      zh: `${signer.printedName} 没有签字所需的角色（${roles.map((role) => roleName(role).zh).join('、')}）。`,
      en: `${signer.printedName} holds none of the roles that may sign here (${roles.map((role) => roleName(role).en).join(', ')}).`,
    },
    detail: { roles },
  };
}
