import Box from '@mui/material/Box';
import ListMui from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import type { ReactElement, ReactNode } from 'react';
import { DataTable, type RaRecord, useListContext } from 'react-admin';
import { Link } from 'react-router';
import { EmptyState } from './EmptyState.tsx';

interface ResponsiveRowsProps<Row extends RaRecord> {
  to: (row: Row) => string;
  primary: (row: Row) => ReactNode;
  secondary: (row: Row) => ReactNode;
  tertiary: (row: Row) => ReactNode;
  empty: ReactElement;
  /** The columns of the desk's table. */
  children: ReactNode;
}

/** A list's rows: a table at the desk, one below the other on a phone. Whole rows are links. */
export function ResponsiveRows<Row extends RaRecord>({
  to,
  primary,
  secondary,
  tertiary,
  empty,
  children,
}: ResponsiveRowsProps<Row>) {
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'));
  const { data = [], isPending, filterValues } = useListContext<Row>();
  if (!isPending && data.length === 0) {
    return Object.keys((filterValues as object | undefined) ?? {}).length > 0 ? (
      <EmptyState title="vouch.act.noMatch" hint="vouch.act.noMatchHint" />
    ) : (
      empty
    );
  }
  if (!isPhone) {
    return (
      <DataTable<Row> rowClick={(_id, _resource, row) => to(row)} bulkActionButtons={false}>
        {children}
      </DataTable>
    );
  }
  return (
    <ListMui disablePadding>
      {data.map((row) => (
        <ListItem key={row.id} disablePadding divider>
          <ListItemButton component={Link} to={to(row)} sx={{ gap: 1 }}>
            <ListItemText
              primary={primary(row)}
              secondary={secondary(row)}
              slotProps={{ primary: { sx: { fontWeight: 600, fontSize: '0.9375rem', overflowWrap: 'anywhere' } } }}
              sx={{ minWidth: 0 }}
            />
            <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'end', flexShrink: 0 }}>{tertiary(row)}</Box>
          </ListItemButton>
        </ListItem>
      ))}
    </ListMui>
  );
}
