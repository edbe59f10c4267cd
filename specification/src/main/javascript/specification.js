// The protocol's own JSON Schemas, one for each revision, and that of the tasks extension.
//
// Whoever uses this brings Ajv: what is imported here would be looked for beside this file.
import { readFileSync } from 'node:fs';

const FOLDER = new URL('../resources/spec/', import.meta.url);

/** The revisions that there are, the newest first. */
export const REVISIONS = ['2026-07-28', '2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05'];

/** Gives each schema by its name, compiled once. */
export function specifications({ Draft7, Draft2020, addFormats }) {
  const loaded = new Map();
  return (name) => {
    if (!loaded.has(name)) {
      loaded.set(name, load(name));
    }
    return loaded.get(name);
  };

  function load(name) {
    const schema = JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'));
    const draft7 = schema.$schema.includes('draft-07');
    const definitions = draft7 ? 'definitions' : '$defs';
    const types = schema[definitions];
    const ajv = new (draft7 ? Draft7 : Draft2020)({ strict: false, allErrors: true });
    addFormats(ajv);
    ajv.addSchema(schema, name);
    const has = (type) => type in types;
    const method = (type) => (type.properties ?? type.allOf?.[1]?.properties)?.method?.const;
    const isIn = (union, type) => !has(union) || types[union].anyOf.some(({ $ref }) => $ref?.endsWith(`/${type}`));
    return {
      has,

      /** What is wrong with a value that should be of this type; undefined if nothing is. */
      fault: (type, value) =>
        ajv.validate({ $ref: `${name}#/${definitions}/${type}` }, value)
          ? undefined
          : `no ${type} of ${name}, as ${ajv.errorsText()}`,

      /** The type of the message with this method, as in ('tools/call', 'Request', 'Client'). */
      typeOf: (wanted, kind, side) =>
        Object.keys(types).find(
          (type) => type.endsWith(kind) && method(types[type]) === wanted && isIn(side + kind, type),
        ),
    };
  }
}
