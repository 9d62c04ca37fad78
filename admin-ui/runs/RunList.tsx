import PlayArrowIcon from '@mui/icons-material/PlayArrow';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { DataTable, List, SelectInput, TopToolbar, useTranslate } from 'react-admin';
import { CursorPagination } from '../layout/CursorPagination.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { HiddenHeading } from '../layout/HiddenHeading.tsx';
import { SearchBox } from '../layout/SearchBox.tsx';
import { ResponsiveRows } from '../layout/ResponsiveRows.tsx';
import { useLanguage } from '../providers/use-language.ts';
import { inLanguage } from '../../domain/form/form-text.ts';
import { StatusChip } from '../status/StatusChip.tsx';
import { Moment } from '../time/Moment.tsx';
import type { ListedRun } from './run.ts';
import { StartRunDialog } from './StartRunDialog.tsx';

const statuses = ['created', 'running', 'completed', 'terminated', 'failed'];

/** Runs, the newest first. */
export function RunList() {
  const translate = useTranslate();
  const [starting, setStarting] = useState(false);
  const filters = [
    <SearchBox key="q" source="q" alwaysOn />,
    <SelectInput
      key="status"
      source="status"
      label="vouch.run.status"
      choices={statuses.map((id) => ({ id, name: `vouch.status.${id}` }))}
      alwaysOn
    />,
  ];
  const actions = (
    <TopToolbar>
      <Button variant="contained" startIcon={<PlayArrowIcon />} onClick={() => setStarting(true)}>
        {translate('vouch.run.start')}
      </Button>
      <StartRunDialog open={starting} onClose={() => setStarting(false)} />
    </TopToolbar>
  );
  return (
    <List
      title="vouch.run.titles"
      filters={filters}
      actions={actions}
      exporter={false}
      pagination={<CursorPagination />}
      empty={false}
      sort={{ field: 'started_at', order: 'DESC' }}
    >
      <HiddenHeading resource="runs" />
      <RunRows />
    </List>
  );
}

const runState = (run: ListedRun) => (
  <Box sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.5, justifyContent: 'end' }}>
    <StatusChip status={run.status} />
    {run.incidents > 0 && <StatusChip status="incident" />}
  </Box>
);

const about = (run: ListedRun) => [run.batch, run.order, run.serial, run.lot].filter(Boolean).join(' · ');

/** What tells a run from others of its SOP: what it is about, else when it began. */
const aboutOrStart = (run: ListedRun) => about(run) || <Moment at={run.started_at} />;

function RunRows() {
  const language = useLanguage();
  const title = (run: ListedRun) => inLanguage(language, run.title_zh, run.title_en);
  return (
    <ResponsiveRows<ListedRun>
      to={(run) => `/runs/${run.id}/show`}
      primary={title}
      secondary={aboutOrStart}
      tertiary={runState}
      empty={<EmptyState title="vouch.run.empty" hint="vouch.run.emptyHint" />}
    >
      <DataTable.Col<ListedRun> source="sop" label="vouch.run.sop" render={title} disableSort />
      <DataTable.Col<ListedRun> source="version" label="vouch.run.version" disableSort />
      <DataTable.Col<ListedRun> source="batch" label="vouch.task.context" render={about} disableSort />
      <DataTable.Col<ListedRun> source="status" label="vouch.run.status" render={runState} disableSort />
      <DataTable.Col<ListedRun> source="started_by" label="vouch.run.startedBy" disableSort />
      <DataTable.Col<ListedRun>
        source="started_at"
        label="vouch.run.startedAt"
        render={(run) => <Moment at={run.started_at} />}
      />
    </ResponsiveRows>
  );
}
