// Holds all that servers say to the specification.
import Draft7 from 'ajv';
import Draft2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { listening } from '../../../../../../specification/src/main/javascript/listening.js';

export const listener = listening({
  Draft7: Draft7.default,
  Draft2020: Draft2020.default,
  addFormats: addFormats.default,
});
