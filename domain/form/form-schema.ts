import { z } from 'zod';

/** Texts of a SOP's file: a custom property of form-js's editor is always text, so `"true"` stands for true. */
const flag = z.union([z.boolean(), z.enum(['true', 'false'])]);

/** FEEL with a leading `=`, or a constant. */
const dynamic = <T extends z.ZodType>(constant: T) => z.union([constant, z.string().startsWith('=')]);
const dynamicFlag = dynamic(z.boolean());
const dynamicNumber = dynamic(z.union([z.number(), z.string().regex(/^-?\d+(\.\d+)?$/)]));

/** One choice of a select, radio, checklist or taglist. `label` is Chinese. */
export const FormOption = z.object({
  value: z.union([z.string(), z.number(), z.boolean()]),
  label: z.string(),
  labelEn: z.string().optional(),
});
export type FormOption = z.infer<typeof FormOption>;

const FormCheck = z.looseObject({
  required: dynamicFlag.optional(),
  min: dynamicNumber.optional(),
  max: dynamicNumber.optional(),
  minLength: dynamicNumber.optional(),
  maxLength: dynamicNumber.optional(),
  pattern: z.string().refine(isPattern, 'not a regular expression').optional(),
  validationType: z.enum(['custom', 'email', 'phone']).optional(),
});

/**
 * What this product adds to a form-js component, in its custom properties.
 * Texts: `labelEn`, `descriptionEn`, `textEn`. Scans: `scan` names what is scanned, `many` takes a list, `expected` is
 * FEEL for the list that should be there, `count` FEEL for how many must be. Measures: `unit`, and `lower`/`upper` limits
 * (FEEL or a constant) that mark a value without refusing it. `rule` is FEEL that must hold (`value` is the field's
 * own), refused with `message`/`messageEn`.
 */
export const FormProperties = z.looseObject({
  labelEn: z.string().optional(),
  descriptionEn: z.string().optional(),
  textEn: z.string().optional(),
  scan: z.string().optional(),
  many: flag.optional(),
  expected: z.string().optional(),
  count: z.union([z.string(), z.number()]).optional(),
  unit: z.string().optional(),
  lower: dynamicNumber.optional(),
  upper: dynamicNumber.optional(),
  rule: z.string().optional(),
  message: z.string().optional(),
  messageEn: z.string().optional(),
});

const TableColumn = z.looseObject({ key: z.string(), label: z.string(), labelEn: z.string().optional() });

/** Components of form-js that hold no value of their own. */
export const displayTypes = ['text', 'html', 'image', 'table', 'separator', 'spacer', 'group', 'button'] as const;
/** Components of form-js that a value is entered in, or computed by. */
export const inputTypes = [
  'textfield',
  'textarea',
  'number',
  'datetime',
  'checkbox',
  'radio',
  'select',
  'checklist',
  'taglist',
  'expression',
  'dynamiclist',
] as const;
export type InputType = (typeof inputTypes)[number];

const key = z.string().regex(/^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$/, 'not a variable path');

/** A component of a form, in form-js's schema (versions 1 to 18); what we do not know is kept as it is. */
export const FormComponent = z.looseObject({
  type: z.enum([...displayTypes, ...inputTypes]),
  id: z.string().optional(),
  key: key.optional(),
  path: key.optional(),
  label: z.string().optional(),
  description: z.string().optional(),
  text: z.string().optional(),
  content: z.string().optional(),
  source: z.string().optional(),
  alt: z.string().optional(),
  dateLabel: z.string().optional(),
  timeLabel: z.string().optional(),
  subtype: z.enum(['date', 'time', 'datetime']).optional(),
  use24h: z.boolean().optional(),
  disallowPassedDates: z.boolean().optional(),
  timeInterval: z.number().optional(),
  timeSerializingFormat: z.enum(['utc_offset', 'utc_normalized', 'no_timezone']).optional(),
  decimalDigits: z.number().int().min(0).max(30).optional(),
  increment: dynamicNumber.optional(),
  serializeToString: z.boolean().optional(),
  defaultValue: z.json().optional(),
  disabled: dynamicFlag.optional(),
  readonly: dynamicFlag.optional(),
  validate: FormCheck.optional(),
  conditional: z.looseObject({ hide: z.string().optional() }).optional(),
  values: z.array(FormOption).optional(),
  valuesKey: z.string().optional(),
  valuesExpression: z.string().optional(),
  expression: z.string().optional(),
  computeOn: z.enum(['change', 'presubmit']).optional(),
  dataSource: z.string().optional(),
  columns: z.array(TableColumn).optional(),
  columnsExpression: z.string().optional(),
  rowCount: z.number().optional(),
  height: z.number().optional(),
  action: z.enum(['submit', 'reset']).optional(),
  isRepeating: z.boolean().optional(),
  allowAddRemove: z.boolean().optional(),
  defaultRepetitions: z.number().int().min(0).optional(),
  showOutline: z.boolean().optional(),
  appearance: z.looseObject({ prefixAdorner: z.string().optional(), suffixAdorner: z.string().optional() }).optional(),
  layout: z.looseObject({ row: z.string().nullish(), columns: z.number().nullish() }).optional(),
  properties: FormProperties.optional(),
  get components(): z.ZodOptional<z.ZodArray<typeof FormComponent>> {
    return z.array(FormComponent).optional();
  },
});
export type FormComponent = z.infer<typeof FormComponent>;

/**
 * A form as form-js's editor writes it, without the components that need a server of their own (files, documents,
 * frames). Chinese is the file's first language; the English texts stand in the custom properties.
 */
export const FormSchema = z
  .looseObject({
    type: z.literal('default').optional(),
    id: z.string().optional(),
    schemaVersion: z.number().optional(),
    components: z.array(FormComponent),
    properties: FormProperties.optional(),
  })
  .superRefine((form, context) => refuseKeyless(form.components, ['components'], context));
export type FormSchema = z.infer<typeof FormSchema>;

function refuseKeyless(components: FormComponent[], path: PropertyKey[], context: z.RefinementCtx): void {
  for (const [index, component] of components.entries()) {
    const at = [...path, index];
    const name = component.type === 'dynamiclist' ? 'path' : 'key';
    if (isInput(component) && component[name] === undefined) {
      context.addIssue({ code: 'custom', path: [...at, name], message: `${component.type} without ${name}` });
    }
    refuseKeyless(component.components ?? [], [...at, 'components'], context);
  }
}

/** Whether a component holds a value (a list of groups does, a group does not). */
export function isInput(component: FormComponent): component is FormComponent & { type: InputType } {
  return (inputTypes as readonly string[]).includes(component.type);
}

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'u').source !== '';
  } catch {
    return false;
  }
}
