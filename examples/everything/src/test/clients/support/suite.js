// Runs the official conformance suite and reads what it leaves behind.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const RUN_MS = 300_000;

const NEWEST = program('conformance');
const STABLE = program('conformance-stable');

/** Each run by its name: the frozen requirements of a revision, everything at a revision, and what the released suite has. */
export const RUNS = [
  { name: 'required-2025-11-25', program: NEWEST, options: ['--requirements', '2025-11-25'] },
  { name: 'required-2026-07-28', program: NEWEST, options: ['--requirements', '2026-07-28'] },
  ...['2025-03-26', '2025-06-18', '2025-11-25', '2026-07-28'].map((revision) => ({
    name: `all-${revision}`,
    program: NEWEST,
    options: ['--suite', 'all', '--spec-version', revision],
  })),
  { name: 'stable', program: STABLE, options: ['--suite', 'active'] },
];

/** All that the suite has for servers: the revisions of each scenario, by its name. */
export function scenarios() {
  const list = execFileSync(process.execPath, [NEWEST, 'list', '--server'], { encoding: 'utf8' });
  const found = [...list.matchAll(/^ +- (\S+) \[(\S+)\]$/gm)];
  return new Map(found.map(([, name, revisions]) => [name, revisions.split(',')]));
}

/**
 * The scenarios of a run, each with its checks and whether the suite scores it.
 *
 * The suite's exit status counts neither warnings nor checks that were skipped, so the checks are
 * read from its files instead.
 */
export async function runSuite({ name, program, options }, endpoint, folder) {
  const output = join(folder, name);
  const suite = spawn(process.execPath, [program, 'server', '--url', endpoint, '--output-dir', output, ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const timer = setTimeout(() => suite.kill(), RUN_MS);
  const [said, [status]] = await Promise.all([text(suite.stdout), once(suite, 'exit')]);
  clearTimeout(timer);
  const announced = [...said.matchAll(/^=== Running scenario: (\S+) ===$/gm)].map((match) => match[1]);
  if (announced.length === 0 || (status !== 0 && status !== 1)) {
    throw new Error(`The suite has ended with ${status}:\n${said}`);
  }
  const unscored = new Set([...said.matchAll(/^ +[✓✗] (\S+) \([a-z-]+\)$/gm)].map((match) => match[1]));
  return announced.map((scenario) => ({ scenario, scored: !unscored.has(scenario), checks: checks(output, scenario) }));
}

function checks(output, scenario) {
  const named = new RegExp(`^server-${scenario}-\\d{4}-\\d\\d-\\d\\dT`);
  const folder = readdirSync(output).find((entry) => named.test(entry));
  return folder ? JSON.parse(readFileSync(join(output, folder, 'checks.json'), 'utf8')) : [];
}

function program(name) {
  return fileURLToPath(new URL(`../node_modules/@modelcontextprotocol/${name}/dist/index.js`, import.meta.url));
}
