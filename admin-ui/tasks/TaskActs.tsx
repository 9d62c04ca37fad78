import Box from '@mui/material/Box';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { ActButton } from '../acts/ActButton.tsx';
import { ReasonDialog } from '../acts/ReasonDialog.tsx';
import { useAct } from '../acts/use-act.ts';
import { both, useMay } from '../acts/use-may.ts';
import type { Task } from './task.ts';
import { taskAct } from './task-acts.ts';
import { useTaskAllowed } from './use-task-allowed.ts';

/** Claim, give back, reassign. */
export function TaskActs({ task, user, refresh }: { task: Task; user: string; refresh: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const { busy, send } = useAct();
  const may = useMay();
  const [reassigning, setReassigning] = useState(false);
  const { claim, words } = useTaskAllowed(task, user);
  const path = `/tasks/${encodeURIComponent(task.id)}`;

  const act = async (name: string, body: object, told: string) => {
    if ((await send(`${path}/${name}`, body)) === undefined) return;
    notify(told, { type: 'success' });
    refresh();
  };
  const isMine = task.claimed_by === user;
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      {isMine ? (
        <ActButton
          allowed={taskAct('release', task, user)}
          words={words}
          busy={busy}
          variant="outlined"
          onClick={() => void act('release', {}, 'vouch.task.released')}
        >
          {translate('vouch.task.release')}
        </ActButton>
      ) : (
        <ActButton
          allowed={claim}
          words={words}
          busy={busy}
          variant="outlined"
          onClick={() => void act('claim', {}, 'vouch.task.claimed')}
        >
          {translate('vouch.task.claim')}
        </ActButton>
      )}
      <ActButton
        allowed={both(taskAct('reassign', task, user), may('reassign', 'Task'))}
        busy={busy}
        variant="text"
        onClick={() => setReassigning(true)}
      >
        {translate('vouch.task.reassign')}
      </ActButton>
      <ReasonDialog
        open={reassigning}
        title={translate('vouch.task.reassign')}
        fields={[{ name: 'user', label: translate('vouch.task.to') }]}
        busy={busy}
        onCancel={() => setReassigning(false)}
        onConfirm={(entered) => {
          setReassigning(false);
          void act('reassign', entered, 'vouch.task.reassigned');
        }}
      />
    </Box>
  );
}
