/** Forms of people's tasks in form-js's schema: what is shown, what may be entered, what is submitted. */
export { checkForm } from './check-form.ts';
export { FormComponent, FormSchema } from './form-schema.ts';
export type { Values } from './form-scope.ts';
export { initialValues } from './initial-values.ts';
export { settleForm } from './settle-form.ts';
export { validateForm } from './validate-form.ts';
