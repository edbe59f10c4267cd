// Runs the official conformance suite against the server, and compares it with expected-failures.txt.
// Fails for whatever fails unexpectedly, and for whatever passes although it is expected to fail.
//
//   node conformance.js [RUN...]    only these runs, by the names that it prints
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEverythingServer } from './support/everything-server.js';
import { judge, parse } from './support/expected-failures.js';
import { listener } from './support/specification.js';
import { RUNS, runSuite } from './support/suite.js';

const wanted = process.argv.slice(2);
const runs = RUNS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const entries = parse(readFileSync(new URL('expected-failures.txt', import.meta.url), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
const complaints = [];
const summary = [];

const server = await startEverythingServer();
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => server.stop().finally(() => process.exit(1)));
}
try {
  for (const run of runs) {
    report(run.name, await runSuite(run, server.endpoint, folder));
    hear(run.name);
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
if (wanted.length === 0) {
  const unused = entries.filter(({ used }) => !used);
  unused.forEach(({ line, scenario }) => complaints.push(`line ${line}: no run has ${scenario}; take it out`));
}

console.log('\nPassed, of all:');
summary.forEach((line) => console.log(`  ${line}`));
complaints.forEach((complaint) => console.error(`WRONG ${complaint}`));
process.exitCode = complaints.length === 0 && runs.length > 0 ? 0 : 1;

/** The suite does not judge every message of every scenario. */
function hear(run) {
  try {
    listener.check();
  } catch ({ message }) {
    complaints.push(`${run}: ${message}`);
  }
}

function report(run, results) {
  console.log(`\n${run}`);
  const count = { scored: [0, 0], 'not scored': [0, 0] };
  for (const result of results) {
    const { found, unexpected, waitsFor, stale } = judge(run, result, entries);
    const tally = count[result.scored ? 'scored' : 'not scored'];
    tally[0] += found.length === 0 ? 1 : 0;
    tally[1]++;
    print(result, found, unexpected, waitsFor);
    unexpected.forEach(({ check, status, message }) =>
      complaints.push(`${run}: ${result.scenario}: ${check}: ${status} ${message}`));
    stale.forEach(({ line, check }) =>
      complaints.push(`${run}: ${result.scenario}${check ? `: ${check}` : ''} passes; take line ${line} out`));
  }
  Object.entries(count).filter(([, [, all]]) => all > 0).forEach(([kind, [passed, all]]) =>
    summary.push(`${run.padEnd(20)} ${kind.padEnd(10)} ${passed}/${all}`));
}

function print({ scenario, scored, checks }, found, unexpected, waitsFor) {
  const good = checks.filter(({ status }) => status === 'SUCCESS').length;
  const verdict = found.length === 0 ? 'pass' : unexpected.length > 0 ? 'FAIL' : `waits for ${waitsFor.join(', ')}`;
  console.log(`  ${scenario.padEnd(46)} ${`${good}/${good + found.length}`.padStart(6)}  ${verdict}${scored ? '' : ' (not scored)'}`);
}
