import Box from '@mui/material/Box';
import { Show, useShowContext } from 'react-admin';
import type { Json } from '../../domain/json.ts';
import { Facts } from '../layout/Facts.tsx';
import { HiddenHeading } from '../layout/HiddenHeading.tsx';
import type { RecordKind } from './record-kind.ts';
import { RecordValue } from './RecordValue.tsx';
import { useFieldWords } from './use-field-words.ts';

/** A record that SOPs write, to be read. */
export function RecordShow({ kind }: { kind: RecordKind }) {
  return (
    <Show actions={false}>
      <Fields kind={kind} />
    </Show>
  );
}

function Fields({ kind }: { kind: RecordKind }) {
  const words = useFieldWords();
  const { record } = useShowContext<Record<string, Json> & { id: string }>();
  if (record === undefined) return null;
  return (
    <Box sx={{ p: 2 }}>
      <HiddenHeading resource={kind.resource} about={record.id} />
      <Facts
        facts={kind.fields
          .filter(({ name }) => record[name] !== null && record[name] !== undefined)
          .map((spec) => [words.title(spec), <RecordValue key={spec.name} spec={spec} value={record[spec.name]} />])}
      />
    </Box>
  );
}
