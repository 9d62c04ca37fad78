import {
  ArrayInput,
  AutocompleteArrayInput,
  AutocompleteInput,
  BooleanInput,
  CheckboxGroupInput,
  DateInput,
  DateTimeInput,
  ReferenceArrayInput,
  ReferenceInput,
  SelectInput,
  SimpleFormIterator,
  TextArrayInput,
  TextInput,
  useTranslate,
} from 'react-admin';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { FieldSpec } from './field-spec.ts';
import { recordName, referenceOf } from './references.ts';
import { useFieldWords } from './use-field-words.ts';

interface RecordInputProps {
  spec: FieldSpec;
  /** The path of the record or part that the field belongs to, with its dot. */
  within?: string;
  disabled?: boolean;
}

/** The input that a field of a record is entered with, by what the schema says of it. */
export function RecordInput({ spec, within = '', disabled }: RecordInputProps) {
  const words = useFieldWords();
  const translate = useTranslate();
  const common = {
    source: `${within}${spec.name}`,
    label: words.title(spec),
    isRequired: spec.required,
    validate: spec.required
      ? (value: unknown) => (isMissing(value) ? translate('vouch.task.form.required') : undefined)
      : undefined,
    disabled,
    fullWidth: true,
    helperText: false as const,
  };
  const choices = spec.options.map((id) => ({ id, name: words.option(id) }));
  if (referenceOf(spec.name) !== undefined && (spec.kind === 'text' || spec.kind === 'codes')) {
    return <NamedInput spec={spec} common={common} />;
  }
  switch (spec.kind) {
    case 'choice':
      return <SelectInput {...common} choices={choices} translateChoice={false} />;
    case 'choices':
      return <CheckboxGroupInput {...common} choices={choices} translateChoice={false} />;
    case 'flag':
      return <BooleanInput {...common} />;
    case 'day':
      return <DateInput {...common} parse={(day: string) => day || null} />;
    case 'instant':
      return <DateTimeInput {...common} />;
    case 'decimal':
      return <TextInput {...common} inputMode="decimal" />;
    case 'count':
      return <TextInput {...common} inputMode="numeric" parse={toCount} format={fromCount} />;
    case 'codes':
      return <TextArrayInput {...common} />;
    case 'part':
      return <PartInputs spec={spec} within={`${within}${spec.name}.`} />;
    case 'parts':
      return (
        <ArrayInput {...common}>
          <SimpleFormIterator inline disableReordering={false}>
            {spec.fields.map((field) => (
              <RecordInput key={field.name} spec={field} />
            ))}
          </SimpleFormIterator>
        </ArrayInput>
      );
    case 'text':
      return <TextInput {...common} multiline={spec.long} />;
    default:
      return null;
  }
}

function PartInputs({ spec, within }: { spec: FieldSpec; within: string }) {
  const words = useFieldWords();
  return (
    <Box
      component="fieldset"
      aria-label={words.title(spec)}
      sx={{ display: 'grid', gap: 2, m: 0, p: 0, pl: 2, minWidth: 0, border: 0, borderLeft: '3px solid #dbe2e0' }}
    >
      <Typography variant="body2" color="textSecondary">
        {words.title(spec)}
      </Typography>
      {spec.fields.map((field) => (
        <RecordInput key={field.name} spec={field} within={within} />
      ))}
    </Box>
  );
}

interface NamedInputProps {
  spec: FieldSpec;
  common: { source: string; label: string; isRequired: boolean; disabled?: boolean; helperText: false };
}

/** A record of another kind, found by typing part of its key or name. */
function NamedInput({ spec, common }: NamedInputProps) {
  const { language } = useFieldWords();
  const reference = referenceOf(spec.name) ?? '';
  const optionText = (record: Record<string, unknown>) => recordName(record, language);
  const find = (q: string) => (q === '' ? {} : { q });
  if (spec.kind === 'codes') {
    return (
      <ReferenceArrayInput source={common.source} reference={reference}>
        <AutocompleteArrayInput {...common} optionText={optionText} filterToQuery={find} />
      </ReferenceArrayInput>
    );
  }
  return (
    <ReferenceInput source={common.source} reference={reference}>
      <AutocompleteInput {...common} optionText={optionText} filterToQuery={find} />
    </ReferenceInput>
  );
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function fromCount(count: unknown): string {
  return typeof count === 'number' || typeof count === 'string' ? String(count) : '';
}

function toCount(text: string): number | string | null {
  if (text.trim() === '') return null;
  return /^\d{1,10}$/.test(text.trim()) ? Number(text) : text;
}
