// The list of expected failures must shrink only, so what it lets pass is tested.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge, parse } from './support/expected-failures.js';

const LIST = `
# a comment
[resources]
resources-list            # another
caching:list-hints
[sessions]
streams @ all-2025 stable
`;

test('a scenario whose checks are successes passes, and informs as it likes', () => {
  const { found, unexpected, stale } = judged('tools-list', ['SUCCESS', 'INFO']);

  assert.deepEqual([found, unexpected, stale], [[], [], []]);
});

for (const status of ['FAILURE', 'WARNING', 'SKIPPED']) {
  test(`a check that is a ${status} fails its scenario`, () => {
    assert.deepEqual(judged('tools-list', ['SUCCESS', status]).unexpected, [{ check: 'check-1', status, message: '' }]);
  });
}

test('a scenario that checks nothing fails', () => {
  assert.equal(judged('tools-list', ['INFO']).unexpected[0].check, 'nothing');
  assert.equal(judged('tools-list', []).unexpected[0].check, 'nothing');
});

test('a scenario on the list may fail, and says what it waits for', () => {
  const { unexpected, stale, waitsFor } = judged('resources-list', ['SUCCESS', 'FAILURE']);

  assert.deepEqual([unexpected, stale, waitsFor], [[], [], ['resources']]);
});

test('a scenario on the list that passes is stale', () => {
  assert.deepEqual(judged('resources-list', ['SUCCESS']).stale.map(({ line }) => line), [4]);
});

test('of a check on the list, the other checks of its scenario still count', () => {
  const entries = parse(LIST);
  const checks = [check('list-hints', 'FAILURE'), check('read-hints', 'FAILURE')];

  const { unexpected, stale } = judge('stable', { scenario: 'caching', checks }, entries);

  assert.deepEqual(unexpected.map((fault) => fault.check), ['read-hints']);
  assert.deepEqual(stale, []);
});

test('a scenario that is on the list for some runs counts in all others', () => {
  assert.equal(judged('streams', ['WARNING'], 'stable').unexpected.length, 0);
  assert.equal(judged('streams', ['WARNING'], 'all-2026').unexpected.length, 1);
  assert.equal(judged('streams', ['SUCCESS'], 'all-2026').stale.length, 0);
});

test('a line that is no entry is refused', () => {
  assert.throws(() => parse('[resources]\nresources-list and more'), /Line 2 .*: resources-list and more/);
  assert.throws(() => parse('resources-list'), /Line 1/);
});

function judged(scenario, statuses, run = 'all-2025') {
  const checks = statuses.map((status, index) => check(`check-${index}`, status));
  return judge(run, { scenario, checks }, parse(LIST));
}

function check(id, status) {
  return { id, status };
}
