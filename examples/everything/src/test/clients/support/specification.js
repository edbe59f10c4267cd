// The protocol's own JSON Schemas, and what listens to all that servers say here.
import Draft7 from 'ajv';
import Draft2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { listening } from '../../../../../../specification/src/main/javascript/listening.js';
import { REVISIONS, specifications } from '../../../../../../specification/src/main/javascript/specification.js';

const AJV = { Draft7: Draft7.default, Draft2020: Draft2020.default, addFormats: addFormats.default };

export { REVISIONS };
export const specification = specifications(AJV);
export const listener = listening(AJV);
