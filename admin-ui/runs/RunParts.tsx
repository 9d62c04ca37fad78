import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router';
import { Facts } from '../layout/Facts.tsx';
import { Panel } from '../layout/Panel.tsx';
import { Moment } from '../time/Moment.tsx';
import { SopLink } from '../sops/SopLink.tsx';
import { OpenTasks } from '../tasks/OpenTasks.tsx';
import { RunDecisionsPanel } from './RunDecisionsPanel.tsx';
import { RunDiagramPanel } from './RunDiagramPanel.tsx';
import { RunHistory } from './RunHistory.tsx';
import { RunIncidents } from './RunIncidents.tsx';
import type { Run } from './run.ts';
import { RunVariables } from './RunVariables.tsx';

/** Everything of a run below its title. */
export function RunParts({ run, refresh }: { run: Run; refresh: () => void }) {
  const translate = useTranslate();
  const to = (path: string, text: string) => (
    <Link component={RouterLink} to={path}>
      {text}
    </Link>
  );
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {run.incidents.length > 0 && <RunIncidents run={run} refresh={refresh} />}
      <RunDiagramPanel run={run.id} />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 360px' },
          alignItems: 'start',
        }}
      >
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          <RunDecisionsPanel run={run.id} />
          <RunHistory steps={run.history} />
        </Box>
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          <Panel title={translate('vouch.task.context')}>
            <Facts
              facts={[
                [translate('vouch.run.sop'), <SopLink key="sop" id={run.sop} />],
                [translate('vouch.run.version'), run.version],
                [translate('vouch.task.batch'), run.batch && to(`/batches/${encodeURIComponent(run.batch)}/show`, run.batch)],
                [translate('vouch.task.order'), run.order],
                [translate('vouch.task.lot'), run.lot],
                [translate('vouch.task.serial'), run.serial && to(`/serials/${encodeURIComponent(run.serial)}/show`, run.serial)],
                [translate('vouch.run.startedBy'), run.started_by],
                [translate('vouch.run.startedAt'), <Moment key="started" at={run.started_at} />],
                [translate('vouch.run.endedAt'), run.ended_at && <Moment at={run.ended_at} />],
              ]}
            />
          </Panel>
          <OpenTasks filter={{ run: run.id, all: true, status: ['open', 'claimed'] }} />
          <RunVariables variables={run.variables} />
        </Box>
      </Box>
    </Box>
  );
}
