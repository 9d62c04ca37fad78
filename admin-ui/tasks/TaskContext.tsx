import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router';
import { useMay } from '../acts/use-may.ts';
import { Facts } from '../layout/Facts.tsx';
import { Panel } from '../layout/Panel.tsx';
import { SerialCard } from '../serials/SerialCard.tsx';
import { Moment } from '../time/Moment.tsx';
import { SopLink } from '../sops/SopLink.tsx';
import type { Task } from './task.ts';
import { TaskDuties } from './TaskDuties.tsx';

/** What a task is about: SOP, run, batch, the serial's state, and who may do it. */
export function TaskContext({ task }: { task: Task }) {
  const translate = useTranslate();
  const may = useMay();
  const to = (path: string, text: string) => (
    <Link component={RouterLink} to={path}>
      {text}
    </Link>
  );
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Panel title={translate('vouch.task.context')}>
        <Facts
          facts={[
            [translate('vouch.task.sop'), <SopLink key="sop" id={task.sop} />],
            [translate('vouch.task.version'), task.version],
            [translate('vouch.task.batch'), task.batch && to(`/batches/${encodeURIComponent(task.batch)}/show`, task.batch)],
            [translate('vouch.task.order'), task.order],
            [translate('vouch.task.lot'), task.lot],
            [translate('vouch.task.serial'), task.serial && to(`/serials/${encodeURIComponent(task.serial)}/show`, task.serial)],
            [translate('vouch.task.due'), task.due && <Moment at={task.due} />],
            [translate('vouch.task.created'), <Moment key="created" at={task.created_at} />],
            [translate('vouch.task.assignee'), task.assignee],
            [
              translate('vouch.task.run'),
              may('read', 'Run').allowed && to(`/runs/${encodeURIComponent(task.run)}/show`, translate('vouch.run.diagram')),
            ],
          ]}
        />
      </Panel>
      {task.serial && <SerialCard serial={task.serial} />}
      <TaskDuties task={task} />
    </Box>
  );
}
