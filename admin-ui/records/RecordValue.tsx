import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { asText } from '../../domain/form/form-text.ts';
import type { Json } from '../../domain/json.ts';
import { JsonView } from '../layout/JsonView.tsx';
import { StatusChip } from '../status/StatusChip.tsx';
import { Moment } from '../time/Moment.tsx';
import { dayWords } from '../time/time-words.ts';
import type { FieldSpec } from './field-spec.ts';
import { useFieldWords } from './use-field-words.ts';

/** A field's value to be read. */
export function RecordValue({ spec, value }: { spec: FieldSpec; value: Json | undefined }) {
  const words = useFieldWords();
  if (value === undefined || value === null || value === '') return null;
  if (spec.name === 'status' && typeof value === 'string') return <StatusChip status={value} label={words.option(value)} />;
  if (spec.kind === 'choice') return words.option(asText(value));
  if (spec.kind === 'choices' && Array.isArray(value)) return value.map((item) => words.option(asText(item))).join(', ');
  if (spec.kind === 'day') return dayWords(asText(value), words.language);
  if (spec.kind === 'instant') return <Moment at={asText(value)} />;
  if (spec.kind === 'parts' && Array.isArray(value)) return <PartsTable spec={spec} rows={value} />;
  if (spec.kind === 'part') return <Part spec={spec} value={value} />;
  return <JsonView value={value} />;
}

function Part({ spec, value }: { spec: FieldSpec; value: Json }) {
  const words = useFieldWords();
  return spec.fields.map((field) => (
    <Box key={field.name}>
      {words.title(field)}: <RecordValue spec={field} value={fieldOf(value, field.name)} />
    </Box>
  ));
}

function PartsTable({ spec, rows }: { spec: FieldSpec; rows: Json[] }) {
  const words = useFieldWords();
  return (
    <TableContainer>
      <Table size="small" aria-label={words.title(spec)}>
        <TableHead>
          <TableRow>
            {spec.fields.map((field) => (
              <TableCell key={field.name}>{words.title(field)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row, index) => (
            <TableRow key={index}>
              {spec.fields.map((field) => (
                <TableCell key={field.name}>
                  <RecordValue spec={field} value={fieldOf(row, field.name)} />
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function fieldOf(value: Json, name: string): Json | undefined {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value[name] : undefined;
}
