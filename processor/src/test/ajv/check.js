// Compiles every schema that AgreementTest wrote down, and compares what Ajv says of each document
// with what was found there. Usage: node check.js [sample.json]
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const file = process.argv[2] ?? new URL('../../../target/agreement/sample.json', import.meta.url);
const samples = JSON.parse(readFileSync(file, 'utf8'));

// A type may be an array with null in it; all other rules of Ajv's strict mode hold.
const ajv = new Ajv({ strict: true, allowUnionTypes: true });
addFormats(ajv);
ajv.addKeyword('x-mcp-header');

let documents = 0;
let accepted = 0;
const differences = [];
for (const sample of samples) {
  const validate = ajv.compile(JSON.parse(sample.schema));
  for (const { document, valid } of sample.documents) {
    const verdict = validate(JSON.parse(document));
    documents++;
    accepted += verdict ? 1 : 0;
    if (verdict !== valid) {
      differences.push(`${sample.name}: Ajv ${verdict ? 'accepts' : 'refuses'} ${document}` +
        (verdict ? '' : ` (${ajv.errorsText(validate.errors)})`));
    }
  }
}
console.log(`${samples.length} schemas, ${documents} documents: ${accepted} accepted, ` +
  `${documents - accepted} refused, ${differences.length} otherwise than by the first validator`);
if (differences.length > 0 || documents === 0) {
  console.log(differences.slice(0, 20).join('\n'));
  process.exit(1);
}
