import { CreateButton, DataTable, List, type RaRecord, SelectInput, TopToolbar } from 'react-admin';
import type { Json } from '../../domain/json.ts';
import { useMay } from '../acts/use-may.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { HiddenHeading } from '../layout/HiddenHeading.tsx';
import { subjectOf } from '../layout/menu.ts';
import { SearchBox } from '../layout/SearchBox.tsx';
import { ResponsiveRows } from '../layout/ResponsiveRows.tsx';
import { columnsOf, type RecordKind } from './record-kind.ts';
import { RecordValue } from './RecordValue.tsx';
import { useFieldWords } from './use-field-words.ts';

/** A list of records of one kind, searched and narrowed by its choices. */
export function RecordList({ kind, canCreate }: { kind: RecordKind; canCreate: boolean }) {
  const words = useFieldWords();
  const may = useMay();
  const filters = [
    <SearchBox key="q" source="q" alwaysOn />,
    ...kind.fields
      .filter((spec) => spec.kind === 'choice')
      .map((spec) => (
        <SelectInput
          key={spec.name}
          source={spec.name}
          label={words.title(spec)}
          alwaysOn={spec.name === 'status'}
          choices={spec.options.map((id) => ({ id, name: words.option(id) }))}
          translateChoice={false}
        />
      )),
  ];
  return (
    <List
      filters={filters}
      actions={<TopToolbar>{canCreate && may('create', subjectOf(kind.resource)).allowed && <CreateButton />}</TopToolbar>}
      exporter={false}
      empty={false}
      sort={{ field: kind.key, order: 'ASC' }}
      perPage={25}
    >
      <HiddenHeading resource={kind.resource} />
      <RecordRows kind={kind} canEdit={canCreate} />
    </List>
  );
}

function RecordRows({ kind, canEdit }: { kind: RecordKind; canEdit: boolean }) {
  const words = useFieldWords();
  const columns = columnsOf(kind);
  const [first, second] = columns;
  const status = columns.find(({ name }) => name === 'status');
  const value = (spec: (typeof columns)[number] | undefined, row: RaRecord) =>
    spec && <RecordValue spec={spec} value={row[spec.name] as Json | undefined} />;
  return (
    <ResponsiveRows
      to={(row) => `/${kind.resource}/${encodeURIComponent(row.id)}${canEdit ? '' : '/show'}`}
      primary={(row) => value(first, row)}
      secondary={(row) => value(second, row)}
      tertiary={(row) => value(status, row)}
      empty={<EmptyState title="vouch.record.empty" />}
    >
      {columns.map((spec) => (
        <DataTable.Col
          key={spec.name}
          source={spec.name}
          label={words.title(spec)}
          disableSort={spec.kind === 'codes' || spec.kind === 'choices'}
          render={(row: RaRecord) => value(spec, row)}
        />
      ))}
    </ResponsiveRows>
  );
}
