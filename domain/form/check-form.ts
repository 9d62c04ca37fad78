import { isRefusal } from '../feel/index.ts';
import type { Json } from '../json.ts';
import { compileFormExpression } from './form-expression.ts';
import { type FormFault, formFault } from './form-fault.ts';
import type { FormComponent, FormSchema } from './form-schema.ts';

/** Fields of a component that are FEEL with or without a leading `=`. */
const expressions = ['valuesExpression', 'columnsExpression', 'expression', 'dataSource'] as const;
const propertyExpressions = ['expected', 'count', 'rule'] as const;

/** The parts of a component, or of the form itself, that may hold expressions. */
type Sources = Partial<
  Pick<FormComponent, (typeof expressions)[number] | 'conditional' | 'validate' | 'properties' | 'disabled' | 'readonly'>
>;

/** What the author of a form must mend before it is released: expressions that do not compile, by their place in the file. */
export function checkForm(form: FormSchema): FormFault[] {
  return [...sourceFaults({ properties: form.properties }, 'form'), ...componentFaults(form.components, 'components')];
}

function componentFaults(components: FormComponent[], base: string): FormFault[] {
  return components.flatMap((component, index) => {
    const at = `${base}.${index}`;
    return [...sourceFaults(component, at), ...componentFaults(component.components ?? [], `${at}.components`)];
  });
}

function sourceFaults(component: Sources, at: string): FormFault[] {
  return Object.entries(sourcesOf(component)).flatMap(([name, source]) => {
    if (typeof source !== 'string' || source === '') return [];
    const compiled = compileFormExpression(source);
    if (!isRefusal(compiled)) return [];
    return [{ ...formFault(`${at}.${name}`, 'expression'), message: compiled.message }];
  });
}

function sourcesOf(component: Sources): Record<string, Json | undefined> {
  const { properties, validate, conditional } = component;
  const sources: Record<string, Json | undefined> = { 'conditional.hide': conditional?.hide };
  for (const name of expressions) sources[name] = component[name];
  for (const name of propertyExpressions) sources[`properties.${name}`] = properties?.[name];
  const dynamic = {
    ...validate,
    lower: properties?.lower,
    upper: properties?.upper,
    disabled: component.disabled,
    readonly: component.readonly,
  };
  for (const [name, value] of Object.entries(dynamic)) {
    if (typeof value === 'string' && value.startsWith('=')) sources[name] = value;
  }
  return sources;
}
