import type { ComponentType } from 'react';
import type { FormComponent } from '../../../domain/form/form-schema.ts';
import { scanKind } from '../../../domain/form/scans.ts';
import type { FieldProps } from '../form-place.ts';
import { ButtonField } from './ButtonField.tsx';
import { CheckboxField } from './CheckboxField.tsx';
import { ChecklistField } from './ChecklistField.tsx';
import { DatetimeField } from './DatetimeField.tsx';
import { ExpressionField } from './ExpressionField.tsx';
import { GroupField } from './GroupField.tsx';
import { HtmlField } from './HtmlField.tsx';
import { ImageField } from './ImageField.tsx';
import { ListField } from './ListField.tsx';
import { NumberField } from './NumberField.tsx';
import { RadioField } from './RadioField.tsx';
import { ScanManyField } from './ScanManyField.tsx';
import { ScanOneField } from './ScanOneField.tsx';
import { SelectField } from './SelectField.tsx';
import { SeparatorField, SpacerField } from './SpaceFields.tsx';
import { TableField } from './TableField.tsx';
import { TaglistField } from './TaglistField.tsx';
import { TextareaField, TextField } from './TextFields.tsx';
import { TextViewField } from './TextViewField.tsx';

const fields: Record<FormComponent['type'], ComponentType<FieldProps>> = {
  textfield: TextField,
  textarea: TextareaField,
  number: NumberField,
  datetime: DatetimeField,
  checkbox: CheckboxField,
  radio: RadioField,
  select: SelectField,
  checklist: ChecklistField,
  taglist: TaglistField,
  expression: ExpressionField,
  dynamiclist: ListField,
  group: GroupField,
  text: TextViewField,
  html: HtmlField,
  image: ImageField,
  table: TableField,
  separator: SeparatorField,
  spacer: SpacerField,
  button: ButtonField,
};

/** What draws a component: a scan field for whatever is scanned, else by its type. */
export function fieldOf(component: FormComponent): ComponentType<FieldProps> {
  const scan = scanKind(component);
  if (scan !== null) return scan === 'many' ? ScanManyField : ScanOneField;
  return fields[component.type];
}
