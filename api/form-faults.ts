import { checkForm, FormSchema } from '../domain/form/index.ts';
import type { Plan } from '../domain/sop/plan.ts';
import type { FieldFault } from './problem.ts';
import { zodFaults } from './zod-faults.ts';

/** What is wrong with an SOP's forms: not in form-js's schema, or with expressions that do not compile. */
export function formFileFaults(forms: Plan['forms']): FieldFault[] {
  return Object.entries(forms).flatMap(([name, form]) => {
    // a form that the diagram itself holds stands as text where it is no JSON
    if (typeof form === 'string') return [notJson(name)];
    const file = `body.files.${name}.form.json`;
    const read = FormSchema.safeParse(form);
    if (!read.success) return zodFaults(read.error, 'form').map((fault) => within(file, fault, 'form'));
    return checkForm(read.data).map(({ path, message }) => within(file, { path, message }, ''));
  });
}

const notJson = (name: string): FieldFault => ({
  path: `body.files.${name}`,
  message: {
    zh: `流程图内嵌的表单“${name}”不是有效的 JSON：请在建模工具中重新保存。`,
    en: `The form "${name}" inside the diagram is no valid JSON: save it again in the modeler.`,
  },
});

/** Where in the file: `a.form.json:components.0.key`. */
function within(file: string, { path, message }: FieldFault, root: string): FieldFault {
  const at = path === root ? '' : path.slice(root === '' ? 0 : root.length + 1);
  return { path: at === '' ? file : `${file}:${at}`, message };
}
