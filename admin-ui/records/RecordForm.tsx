import { Create, Edit, SaveButton, SimpleForm, Toolbar, useLocaleState, useTranslate } from 'react-admin';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useMay } from '../acts/use-may.ts';
import { HiddenHeading } from '../layout/HiddenHeading.tsx';
import { subjectOf } from '../layout/menu.ts';
import type { FieldSpec } from './field-spec.ts';
import { type RecordKind, sentOf } from './record-kind.ts';
import { RecordInput } from './RecordInput.tsx';

/** A new record of a kind. */
export function RecordCreate({ kind }: { kind: RecordKind }) {
  const translate = useTranslate();
  const defaults = Object.fromEntries(
    kind.created.flatMap(({ name, defaultValue }) => (defaultValue === undefined ? [] : [[name, defaultValue]])),
  );
  return (
    <Create redirect="list" transform={(record: object) => sentOf(kind.created, record as Record<string, unknown>, null)}>
      <HiddenHeading resource={kind.resource} about={translate('ra.action.create')} />
      <SimpleForm defaultValues={defaults} sanitizeEmptyValues={false}>
        <RecordInputs fields={kind.created} />
      </SimpleForm>
    </Create>
  );
}

/** A record to be changed; the server refuses it where somebody else has changed it meanwhile. */
export function RecordEdit({ kind, aside }: { kind: RecordKind; aside?: ReactNode }) {
  const { id = '' } = useParams();
  const [locale] = useLocaleState();
  return (
    <Edit
      key={locale}
      mutationMode="pessimistic"
      redirect="list"
      transform={(record: object) => sentOf(kind.changed, record as Record<string, unknown>, kind.counter)}
    >
      <HiddenHeading resource={kind.resource} about={id} />
      <SimpleForm toolbar={<SaveBar kind={kind} />} sanitizeEmptyValues={false}>
        <RecordInputs fields={kind.changed} fixed={kind.key} />
        {aside}
      </SimpleForm>
    </Edit>
  );
}

function RecordInputs({ fields, fixed }: { fields: FieldSpec[]; fixed?: string }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        width: '100%',
        maxWidth: 1000,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
      }}
    >
      {fields.map((spec) => (
        <Box key={spec.name} sx={{ gridColumn: isWide(spec) ? '1 / -1' : undefined, minWidth: 0 }}>
          <RecordInput spec={spec} disabled={spec.name === fixed} />
        </Box>
      ))}
    </Box>
  );
}

function isWide({ kind, long }: FieldSpec): boolean {
  return long || kind === 'part' || kind === 'parts';
}

/** Records end by a status of their own; nothing is deleted. Whoever may only look is told who may change. */
function SaveBar({ kind }: { kind: RecordKind }) {
  const { allowed, reason } = useMay()('update', subjectOf(kind.resource));
  return <Toolbar>{allowed ? <SaveButton /> : <Typography color="textSecondary">{reason}</Typography>}</Toolbar>;
}
