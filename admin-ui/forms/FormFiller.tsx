import { type ReactNode, useEffect, useMemo } from 'react';
import { Form } from 'react-admin';
import { type FieldValues, useFormContext, useWatch } from 'react-hook-form';
import type { Environment } from '../../domain/feel/index.ts';
import { type FormSchema, settleForm, validateForm, type Values } from '../../domain/form/index.ts';
import { rootPlace } from '../../domain/form/placed-component.ts';
import { fieldErrors, type FieldErrors, flatErrors } from '../providers/problem.ts';
import { useLanguage } from '../providers/use-language.ts';
import { FillingContext } from './form-place.ts';
import { FormFields } from './FormFields.tsx';

interface FormFillerProps {
  form: FormSchema;
  data: Values;
  env: Environment;
  /** What the form opens with. */
  initial: Values;
  disabled: boolean;
  /** Faults that the server found after the form was submitted, by field. */
  faults?: FieldErrors;
  /** Gets what the form submits; answers with faults to place on fields, if the server found some. */
  onSubmit: (values: Values) => Promise<FieldErrors | undefined>;
  onChange?: (values: Values) => void;
  /** What stands below the fields: the buttons. */
  children: ReactNode;
}

/** A form of a task, drawn from its schema and checked as the server checks it. */
export function FormFiller({ form, data, env, initial, disabled, faults, onSubmit, onChange, children }: FormFillerProps) {
  const language = useLanguage();
  return (
    <Form
      defaultValues={initial}
      validate={(values: FieldValues) => fieldErrors(validateForm(form, plain(values), data, env), language)}
      onSubmit={(values: FieldValues) => onSubmit(settleForm(form, plain(values), data, env))}
      noValidate
      disableInvalidFormNotification
    >
      <ServerFaults faults={faults} />
      <FilledFields form={form} data={data} env={env} disabled={disabled} onChange={onChange} />
      {children}
    </Form>
  );
}

/** Places the server's faults on their fields; typing in a field takes its fault away. */
function ServerFaults({ faults }: { faults?: FieldErrors }) {
  const { setError } = useFormContext();
  useEffect(() => {
    for (const [path, message] of flatErrors(faults ?? {})) setError(path, { type: 'server', message });
  }, [faults, setError]);
  return null;
}

type FilledFieldsProps = Pick<FormFillerProps, 'form' | 'data' | 'env' | 'disabled' | 'onChange'>;

function FilledFields({ form, data, env, disabled, onChange }: FilledFieldsProps) {
  const language = useLanguage();
  const watched = useWatch();
  const values = useMemo(() => plain(watched), [watched]);
  const settled = useMemo(() => settleForm(form, values, data, env), [form, values, data, env]);
  useEffect(() => onChange?.(values), [values, onChange]);
  const filling = useMemo(
    () => ({ values: disabled ? values : settled, language, disabled, Fields: FormFields }),
    [values, settled, language, disabled],
  );
  return (
    <FillingContext value={filling}>
      <FormFields components={form.components} place={rootPlace(settled, data, env)} />
    </FillingContext>
  );
}

/** What was entered as JSON: fields that were never touched are left out. */
function plain(values: object): Values {
  return JSON.parse(JSON.stringify(values)) as Values;
}
