import CheckIcon from '@mui/icons-material/Check';
import DrawIcon from '@mui/icons-material/Draw';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useFormState } from 'react-hook-form';
import { ActButton } from '../acts/ActButton.tsx';
import { useBilingual } from '../providers/use-language.ts';
import type { Task } from './task.ts';
import { useTaskAllowed } from './use-task-allowed.ts';

/** The end of a task's form: the one large button, and how much is still to correct. */
export function SubmitBar({ task, user, busy }: { task: Task; user: string; busy: boolean }) {
  const translate = useTranslate();
  const pick = useBilingual();
  const { errors, isSubmitted } = useFormState();
  const faults = isSubmitted ? countFaults(errors) : 0;
  const rootFault = isSubmitted ? messageOf(errors.root) : undefined;
  const signed = task.signature !== null;
  const { complete: allowed, words } = useTaskAllowed(task, user);
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 2,
        mt: 3,
        mx: { xs: -2, md: 0 },
        p: { xs: 2, md: 0 },
        position: { xs: 'sticky', md: 'static' },
        bottom: 0,
        zIndex: 2,
        bgcolor: 'background.paper',
        boxShadow: { xs: '0 -1px 0 #dbe2e0', md: 'none' },
      }}
    >
      <ActButton
        allowed={allowed}
        words={words}
        busy={busy}
        type="submit"
        variant="contained"
        size="large"
        startIcon={signed ? <DrawIcon /> : <CheckIcon />}
        sx={{ minWidth: { xs: '100%', sm: 220 } }}
      >
        {translate(signed ? 'vouch.task.sign' : 'vouch.task.complete')}
      </ActButton>
      {!allowed.allowed && <Typography variant="body2">{translate(allowed.reason ?? '', words)}</Typography>}
      {allowed.allowed && task.signature !== null && (
        <Typography variant="body2" color="textSecondary">
          {translate('vouch.task.signatureAsked', { smart_count: task.signature.count, meaning: pick(task.signature.meaning) })}
        </Typography>
      )}
      {(faults > 0 || rootFault !== undefined) && (
        <Typography role="alert" color="error" sx={{ fontWeight: 600 }}>
          {rootFault ?? translate('vouch.task.faults', { smart_count: faults })}
        </Typography>
      )}
    </Box>
  );
}

function countFaults(errors: object): number {
  return Object.values(errors).reduce((count: number, error: unknown) => {
    if (error === null || typeof error !== 'object') return count;
    return count + ('type' in error ? 1 : countFaults(error));
  }, 0);
}

function messageOf(error: { message?: string } | undefined): string | undefined {
  return error?.message === undefined ? undefined : error.message.replace(/^@@react-admin@@"?|"$/g, '');
}
