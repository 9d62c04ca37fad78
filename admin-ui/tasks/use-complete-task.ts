import { useRef, useState } from 'react';
import { useNotify, useRedirect } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import type { Values } from '../../domain/form/index.ts';
import { useAct } from '../acts/use-act.ts';
import { problemOf } from '../providers/http.ts';
import type { FieldErrors } from '../providers/problem.ts';
import type { EnteredSignature } from '../signature/SignatureDialog.tsx';
import { dropDraft } from './draft.ts';
import type { Task } from './task.ts';

/** What a refusal to complete means for the page. */
interface Refused {
  errors?: FieldErrors;
  signatureFault?: string;
}

/**
 * Completes a task: at once, or after its signatures. A refused signature stays in the dialog, faults go to their
 * fields, an outdated form and any other refusal are told beside the form, which keeps what was typed.
 */
export function useCompleteTask(task: Task, user: string) {
  const { busy, send } = useAct();
  const notify = useNotify();
  const redirect = useRedirect();
  const queries = useQueryClient();
  const [stale, setStale] = useState(false);
  const [open, setOpen] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [errors, setErrors] = useState<FieldErrors>();
  const [refusal, setRefusal] = useState<string | null>(null);
  const waiting = useRef<Values>({});

  const complete = async (values: Values, signatures: EnteredSignature[]): Promise<Refused> => {
    const refused: Refused = {};
    const body = { values, formVersion: task.formVersion, signatures };
    const done = await send(`/tasks/${encodeURIComponent(task.id)}/complete`, body, (error) => {
      const problem = problemOf(error);
      if (problem?.code === 'form-outdated') setStale(true);
      else if (isOfSigning(problem?.code)) refused.signatureFault = (error as Error).message;
      else if ((problem?.faults?.length ?? 0) > 0) refused.errors = problemErrors(error);
      else if (problem !== undefined) setRefusal((error as Error).message);
      return problem !== undefined && refused.errors === undefined;
    });
    if (done === undefined) return refused;
    dropDraft({ user, task: task.id });
    notify('vouch.task.completed', { type: 'success' });
    void queries.invalidateQueries({ queryKey: ['tasks'] });
    redirect('/tasks');
    return {};
  };

  const submit = async (values: Values): Promise<FieldErrors | undefined> => {
    setErrors(undefined);
    setStale(false);
    setRefusal(null);
    if (task.signature === null) return (await complete(values, [])).errors;
    waiting.current = values;
    setFault(null);
    setOpen(true);
    return undefined;
  };
  const sign = async (signatures: EnteredSignature[]) => {
    const refused = await complete(waiting.current, signatures);
    setFault(refused.signatureFault ?? null);
    setErrors(refused.errors);
    if (refused.signatureFault === undefined) setOpen(false);
  };
  return { busy, stale, refusal, errors, submit, signing: { open, fault, sign, cancel: () => setOpen(false) } };
}

/** Whether a refusal is about who signs and how: then it is told where the signatures are entered. */
function isOfSigning(code = ''): boolean {
  return code.startsWith('signature') || code.startsWith('password') || code === 'account-locked';
}

function problemErrors(error: unknown): FieldErrors {
  return (error as { body: { errors: FieldErrors } }).body.errors;
}
