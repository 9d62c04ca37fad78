import BadgeIcon from '@mui/icons-material/BadgeOutlined';
import DrawIcon from '@mui/icons-material/Draw';
import GroupOffIcon from '@mui/icons-material/GroupOff';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Panel } from '../layout/Panel.tsx';
import { useRoleNames } from '../layout/use-role-names.ts';
import { useBilingual } from '../providers/use-language.ts';
import type { Task } from './task.ts';
import { useStepNames } from './use-step-names.ts';

/** Who may do a task and who must not, in words. */
export function TaskDuties({ task }: { task: Task }) {
  const translate = useTranslate();
  const pick = useBilingual();
  const roleNames = useRoleNames();
  const { roles, duties, signature } = task;
  const stepName = useStepNames(
    task.sop,
    task.version,
    duties.flatMap((duty) => duty.steps),
  );
  if (roles.length === 0 && duties.length === 0 && signature === null) return null;
  return (
    <Panel title={translate('vouch.task.duties')}>
      <Box component="ul" sx={{ display: 'grid', gap: 1, m: 0, p: 0, listStyle: 'none' }}>
        {roles.length > 0 && (
          <Line icon={<BadgeIcon fontSize="small" />}>
            {translate('vouch.task.roles')}: {roleNames(roles)}
          </Line>
        )}
        {duties.map((duty, index) => (
          <Line key={index} icon={<GroupOffIcon fontSize="small" />}>
            {translate(`vouch.task.${duty.kind}`, { steps: duty.steps.map(stepName).join(' / ') })}
            {translate(`vouch.task.over.${duty.over}`)}
          </Line>
        ))}
        {signature !== null && (
          <Line icon={<DrawIcon fontSize="small" />}>
            {translate('vouch.task.signatureAsked', { smart_count: signature.count, meaning: pick(signature.meaning) })}
          </Line>
        )}
      </Box>
    </Panel>
  );
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, color: 'text.secondary' }}>
      {icon}
      <Typography variant="body2" color="textPrimary">
        {children}
      </Typography>
    </Box>
  );
}
