import PlayArrowIcon from '@mui/icons-material/PlayArrow';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { DataTable, List, SelectInput, TopToolbar, useTranslate } from 'react-admin';
import { CursorPagination } from '../layout/CursorPagination.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { SearchBox } from '../layout/SearchBox.tsx';
import { ResponsiveRows } from '../layout/ResponsiveRows.tsx';
import { useLanguage } from '../providers/use-language.ts';
import { inLanguage } from '../../domain/form/form-text.ts';
import { StatusChip } from '../status/StatusChip.tsx';
import { Moment } from '../time/Moment.tsx';
import type { RunItem } from './run.ts';
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
      <RunRows />
    </List>
  );
}

const runState = (run: RunItem) => <StatusChip status={run.status} />;

function RunRows() {
  const language = useLanguage();
  const title = (run: RunItem) => inLanguage(language, run.title_zh, run.title_en);
  const about = (run: RunItem) => [run.batch, run.order, run.serial, run.lot].filter(Boolean).join(' · ');
  return (
    <ResponsiveRows<RunItem>
      to={(run) => `/runs/${run.id}/show`}
      primary={title}
      secondary={about}
      tertiary={runState}
      empty={<EmptyState title="vouch.run.empty" hint="vouch.run.emptyHint" />}
    >
      <DataTable.Col<RunItem> source="sop" label="vouch.run.sop" render={title} disableSort />
      <DataTable.Col<RunItem> source="version" label="vouch.run.version" disableSort />
      <DataTable.Col<RunItem> source="batch" label="vouch.task.context" render={about} disableSort />
      <DataTable.Col<RunItem> source="status" label="vouch.run.status" render={runState} disableSort />
      <DataTable.Col<RunItem> source="started_by" label="vouch.run.startedBy" disableSort />
      <DataTable.Col<RunItem> source="started_at" label="vouch.run.startedAt" render={(run) => <Moment at={run.started_at} />} />
    </ResponsiveRows>
  );
}
