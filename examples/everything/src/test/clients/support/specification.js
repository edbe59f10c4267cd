// The protocol's own JSON Schemas, one for each revision.
import { readFileSync } from 'node:fs';
import Draft7 from 'ajv';
import Draft2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const FOLDER = new URL('../../../../../../runtime/src/test/resources/spec/', import.meta.url);

export const REVISIONS = ['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25', '2026-07-28'];

/** Says what is wrong with a value that should be of this type, by the schema of this revision; undefined if nothing is. */
export function specification(revision) {
  const schema = JSON.parse(readFileSync(new URL(`${revision}.json`, FOLDER), 'utf8'));
  const isOld = schema.$schema.includes('draft-07');
  const ajv = new (isOld ? Draft7 : Draft2020).default({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(schema, revision);
  return (type, value) => {
    const valid = ajv.validate({ $ref: `${revision}#/${isOld ? 'definitions' : '$defs'}/${type}` }, value);
    return valid ? undefined : `${type}: ${ajv.errorsText()} in ${JSON.stringify(value)}`;
  };
}
