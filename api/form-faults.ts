import { checkForm, FormSchema } from '../domain/form/index.ts';
import type { Plan } from '../domain/sop/plan.ts';
import type { FieldFault } from './problem.ts';
import { zodFaults } from './zod-faults.ts';

/** What is wrong with an SOP's forms: not in form-js's schema, or with expressions that do not compile. */
export function formFileFaults(forms: Plan['forms']): FieldFault[] {
  return Object.entries(forms).flatMap(([name, form]) => {
    const file = `body.files.${name}.form.json`;
    const read = FormSchema.safeParse(form);
    if (!read.success) return zodFaults(read.error, 'form').map((fault) => within(file, fault, 'form'));
    return checkForm(read.data).map(({ path, message }) => within(file, { path, message }, ''));
  });
}

/** Where in the file: `a.form.json:components.0.key`. */
function within(file: string, { path, message }: FieldFault, root: string): FieldFault {
  const at = path === root ? '' : path.slice(root === '' ? 0 : root.length + 1);
  return { path: at === '' ? file : `${file}:${at}`, message };
}
