import { describe, expect, it } from '@jest/globals';
import { checkForm, type FormComponent, FormSchema } from '../../domain/form/index.ts';
import { sopFiles, sopIds } from './sop-folder.ts';

const forms = sopIds.flatMap((id) =>
  Object.entries(sopFiles(id))
    .filter(([name]) => name.endsWith('.form.json'))
    .map(([name, source]) => ({ place: `${id}/${name}`, source })),
);
const chinese = /\p{Script=Han}|SSCC|^A[ce]$|^Re$/u;

function components(list: FormComponent[]): FormComponent[] {
  return list.flatMap((component) => [component, ...components(component.components ?? [])]);
}

describe.each(forms)('the form $place', ({ source }) => {
  const form = FormSchema.parse(JSON.parse(source));
  const all = components(form.components);

  it('is a form-js schema whose expressions compile', () => {
    expect(form.schemaVersion).toBe(18);
    expect(checkForm(form)).toEqual([]);
  });

  it('speaks Chinese and English', () => {
    for (const { id, type, label, text, description, properties } of all) {
      if (type === 'text')
        expect([id, text, properties?.textEn]).toEqual([id, expect.stringMatching(chinese), expect.stringMatching(/^[A-Z]/)]);
      else expect([id, label, properties?.labelEn]).toEqual([id, expect.stringMatching(chinese), expect.stringMatching(/[A-Z]/)]);
      if (description !== undefined) expect([id, properties?.descriptionEn]).toEqual([id, expect.stringMatching(/^[A-Z]/)]);
    }
  });

  it('gives choices, columns and refused rules in both languages', () => {
    for (const { values, columns, properties } of all) {
      for (const { label, labelEn } of [...(values ?? []), ...(columns ?? [])])
        expect([label, labelEn ?? '']).toEqual([label, expect.stringMatching(/^\S/)]);
      if (properties?.rule !== undefined)
        expect([properties.message, properties.messageEn]).toEqual([expect.stringMatching(/。$/), expect.stringMatching(/\.$/)]);
    }
  });

  it('gives every component an id, and no key twice in one place', () => {
    const ids = all.map(({ id }) => id);
    expect(ids).not.toContain(undefined);
    const keys = form.components.flatMap(({ key, path }) => key ?? path ?? []);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('writes no part of a variable that it shows only', () => {
    expect(all.flatMap(({ key }) => (key?.includes('.') ? [key] : []))).toEqual([]);
  });
});
