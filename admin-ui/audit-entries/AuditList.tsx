import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { DateTimeInput, List, SelectInput, TextInput, useListContext, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router';
import { CursorPagination } from '../layout/CursorPagination.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { HiddenHeading } from '../layout/HiddenHeading.tsx';
import { SearchBox } from '../layout/SearchBox.tsx';
import { Moment } from '../time/Moment.tsx';
import type { AuditEntry } from './audit-entry.ts';
import { ChangesView } from './ChangesView.tsx';
import { useHappeningWords } from './use-happening-words.ts';

/** The instant that a date-time input of the browser means. */
const toInstant = (text: string) => (text === '' ? null : new Date(text).toISOString());

/** What was done, by whom, when and why; the newest first. */
export function AuditList() {
  const filters = [
    <SearchBox key="q" source="q" alwaysOn />,
    <TextInput key="actor" source="actor" label="vouch.record.audit.actor" alwaysOn />,
    <SelectInput
      key="action"
      source="action"
      label="vouch.record.audit.action"
      alwaysOn
      choices={[{ id: 'act.refused', name: 'vouch.record.audit.refusals' }]}
    />,
    <TextInput key="record_type" source="record_type" label="vouch.record.audit.type" />,
    <TextInput key="record_id" source="record_id" label="vouch.record.audit.recordId" />,
    <TextInput key="run" source="run" label="vouch.record.audit.run" />,
    <DateTimeInput key="from" source="at_gte" label="vouch.record.audit.from" parse={toInstant} />,
    <DateTimeInput key="until" source="at_lte" label="vouch.record.audit.until" parse={toInstant} />,
  ];
  return (
    <List
      filters={filters}
      exporter={false}
      pagination={<CursorPagination />}
      empty={false}
      perPage={50}
      sort={{ field: 'id', order: 'DESC' }}
    >
      <HiddenHeading resource="audit-entries" />
      <Entries />
    </List>
  );
}

function Entries() {
  const { data = [], isPending } = useListContext<AuditEntry>();
  if (!isPending && data.length === 0) return <EmptyState title="vouch.record.audit.empty" />;
  return (
    <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {data.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </Box>
  );
}

function Entry({ entry }: { entry: AuditEntry }) {
  const translate = useTranslate();
  const words = useHappeningWords();
  const refused = entry.action.endsWith('refused');
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '190px 150px minmax(0, 1fr)' },
        overflowWrap: 'anywhere',
        gap: { xs: 0.5, md: 2 },
        p: 1.5,
        borderBottom: 1,
        borderColor: 'divider',
        borderLeft: 4,
        borderLeftColor: refused ? 'error.main' : 'transparent',
      }}
    >
      <Typography variant="body2" color="textSecondary">
        <Moment at={entry.at} />
        <Box component="span" sx={{ display: { md: 'block' } }}>
          {' '}
          ({entry.actor_offset})
        </Box>
      </Typography>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {entry.actor}
      </Typography>
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="body2">
          <strong title={entry.action}>{words.action(entry.action)}</strong> · {words.noun(entry.record_type)} {entry.record_id}
          {entry.run !== null && (
            <>
              {' · '}
              <Link component={RouterLink} to={`/runs/${entry.run}/show`}>
                {entry.sop ?? translate('vouch.record.audit.run')} {entry.version}
              </Link>
            </>
          )}
        </Typography>
        <ChangesView changes={entry.changes} />
        {entry.reason !== null && (
          <Typography variant="body2">
            {translate('vouch.record.audit.reason')}: {entry.reason}
          </Typography>
        )}
      </Box>
    </Box>
  );
}
