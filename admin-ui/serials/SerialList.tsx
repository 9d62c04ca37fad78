import { DataTable, List, SelectInput, TextInput, useTranslate } from 'react-admin';
import { serialStatuses } from '../../domain/record/serial-status.ts';
import { CursorPagination } from '../layout/CursorPagination.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { HiddenHeading } from '../layout/HiddenHeading.tsx';
import { SearchBox } from '../layout/SearchBox.tsx';
import { ResponsiveRows } from '../layout/ResponsiveRows.tsx';
import { StatusChip } from '../status/StatusChip.tsx';
import { placeWords } from './place-words.ts';
import type { SerialItem } from './serial.ts';

/** Serials, page after page; their number is not counted. */
export function SerialList() {
  const filters = [
    <SearchBox key="q" source="q" alwaysOn />,
    <SelectInput
      key="status"
      source="status"
      label="vouch.serial.status"
      alwaysOn
      choices={serialStatuses.map((id) => ({ id, name: `vouch.status.${id}` }))}
    />,
    <TextInput key="batch" source="batch" label="vouch.serial.batch" />,
    <TextInput key="order" source="order" label="vouch.serial.order" />,
    <TextInput key="holder" source="holder" label="vouch.serial.holder" />,
  ];
  return (
    <List
      title="vouch.serial.titles"
      filters={filters}
      actions={false}
      exporter={false}
      pagination={<CursorPagination />}
      empty={false}
      sort={{ field: 'serial', order: 'ASC' }}
    >
      <HiddenHeading resource="serials" />
      <SerialRows />
    </List>
  );
}

function SerialRows() {
  const translate = useTranslate();
  const state = (serial: SerialItem) => (
    <>
      <StatusChip status={serial.status} /> {serial.held && <StatusChip status="held" />}
    </>
  );
  return (
    <ResponsiveRows<SerialItem>
      to={(serial) => `/serials/${encodeURIComponent(serial.serial)}/show`}
      primary={(serial) => serial.serial}
      secondary={(serial) =>
        [serial.model, serial.batch && `${translate('vouch.serial.batch')} ${serial.batch}`, serial.holder]
          .filter(Boolean)
          .join(' · ')
      }
      tertiary={state}
      empty={<EmptyState title="vouch.serial.empty" />}
    >
      <DataTable.Col<SerialItem> source="serial" label="vouch.serial.serial" />
      <DataTable.Col<SerialItem> source="model" label="vouch.serial.model" disableSort />
      <DataTable.Col<SerialItem> source="batch" label="vouch.serial.batch" disableSort />
      <DataTable.Col<SerialItem> source="status" label="vouch.serial.status" render={state} disableSort />
      <DataTable.Col<SerialItem> source="holder" label="vouch.serial.holder" disableSort />
      <DataTable.Col<SerialItem>
        source="place"
        label="vouch.serial.place"
        render={({ place }) => placeWords(place)}
        disableSort
      />
    </ResponsiveRows>
  );
}
