import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router';
import { Diagram } from '../diagram/Diagram.tsx';
import { ElementStates } from '../diagram/ElementStates.tsx';
import { Facts } from '../layout/Facts.tsx';
import { PageFault } from '../layout/PageFault.tsx';
import { Panel } from '../layout/Panel.tsx';
import { http } from '../providers/http.ts';
import { Moment } from '../time/Moment.tsx';
import { SopLink } from '../sops/SopLink.tsx';
import { OpenTasks } from '../tasks/OpenTasks.tsx';
import { RunHistory } from './RunHistory.tsx';
import { RunIncidents } from './RunIncidents.tsx';
import type { Run, RunDiagram } from './run.ts';
import { RunVariables } from './RunVariables.tsx';

/** Everything of a run below its title. */
export function RunParts({ run, refresh }: { run: Run; refresh: () => void }) {
  const translate = useTranslate();
  const [names, setNames] = useState<Map<string, string>>(new Map());
  const onNames = useCallback(
    (drawn: { id: string; name: string }[]) => setNames(new Map(drawn.map(({ id, name }) => [id, name]))),
    [],
  );
  const nameOf = (element: string) => names.get(element) ?? element;
  const { data: diagram, error } = useQuery({
    queryKey: ['runs', 'diagram', run.id],
    queryFn: () => http<RunDiagram>(`/runs/${run.id}/diagram`).then(({ data }) => data),
  });
  const to = (path: string, text: string) => (
    <Link component={RouterLink} to={path}>
      {text}
    </Link>
  );
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 360px' },
        alignItems: 'start',
      }}
    >
      <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
        {run.incidents.length > 0 && <RunIncidents run={run} nameOf={nameOf} refresh={refresh} />}
        <Panel title={translate('vouch.run.diagram')}>
          {error !== null && <PageFault error={error} />}
          {diagram !== undefined && <Diagram bpmn={diagram.bpmn} elements={diagram.elements} onNames={onNames} />}
          {diagram !== undefined && <ElementStates elements={diagram.elements} nameOf={nameOf} />}
        </Panel>
        <RunHistory steps={run.history} nameOf={nameOf} />
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
  );
}
