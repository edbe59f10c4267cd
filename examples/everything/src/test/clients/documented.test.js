// What docs/protocol.md says is supported is what the official suite tries: no scenario is left out, and none is made up.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { scenarios } from './support/suite.js';

const NOTHING = '–';
const SCENARIOS = scenarios();
const PAGE = readFileSync(new URL('../../../../../docs/protocol.md', import.meta.url), 'utf8');
const TABLE = PAGE.split('\n## ').find((part) => part.startsWith('Supported'));
const [HEAD, , ...ROWS] = TABLE.split('\n').filter((line) => line.startsWith('|')).map(cells);

test('every scenario is on the page', () => {
  const told = new Set(quoted(PAGE));
  assert.ok(SCENARIOS.size > 60);
  assert.deepEqual([...SCENARIOS.keys()].filter((scenario) => !told.has(scenario)), []);
});

test('whatever is said to show something is a scenario', () => {
  assert.deepEqual(ROWS.flatMap((row) => quoted(row.at(-1))).filter((name) => !SCENARIOS.has(name)), []);
});

test('whatever a scenario tries is supported at each of its revisions', () => {
  const wrong = ROWS.flatMap((row) =>
    quoted(row.at(-1)).flatMap((scenario) =>
      SCENARIOS.get(scenario)
        .filter((revision) => row[HEAD.indexOf(revision)] === NOTHING)
        .map((revision) => `${row[0]}: ${scenario} is tried at ${revision}`)));
  assert.deepEqual(wrong, []);
});

function cells(line) {
  return line.split('|').slice(1, -1).map((cell) => cell.trim());
}

/** The names in a text, as a scenario's are written. */
function quoted(text) {
  return [...text.matchAll(/`([a-z0-9-]+)`/g)].map((match) => match[1]);
}
