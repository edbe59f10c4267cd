// What may fail as long as a feature is missing, and only that long: whatever is expected to fail and does not is a
// failure too.

/**
 * Reads the list of expected failures: a line "[feature]", and below it for each scenario that needs the feature
 * "scenario" or "scenario:check", with "@ run run..." behind it if it fails in these runs only.
 */
export function parse(text) {
  const entries = [];
  let feature;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.replace(/(^|\s)#.*/, '').trim();
    const heading = /^\[(.+)\]$/.exec(line);
    const entry = /^([^\s:]+)(?::(\S+))?(?: @ (\S+(?: \S+)*))?$/.exec(line);
    if (heading) {
      feature = heading[1];
    } else if (entry && feature) {
      const [, scenario, check, runs] = entry;
      entries.push({ feature, scenario, check, runs: runs?.split(' '), line: index + 1, used: false });
    } else if (line) {
      throw new Error(`Line ${index + 1} of the expected failures cannot be read: ${raw}`);
    }
  }
  return entries;
}

/** What is wrong with a scenario: each check that is not a success, or that nothing was a success. */
export function faults({ checks }) {
  const bad = checks.filter(({ status }) => status !== 'SUCCESS' && status !== 'INFO');
  if (bad.length === 0 && !checks.some(({ status }) => status === 'SUCCESS')) {
    return [{ check: 'nothing', status: 'NOTHING', message: 'not a single check was made' }];
  }
  return bad.map(({ id, status, errorMessage }) => ({ check: id, status, message: errorMessage ?? '' }));
}

/**
 * Compares a scenario with the expectations. The answer has the faults that nobody expects, the features that the
 * others wait for, and the expectations that are stale because nothing fails any more.
 */
export function judge(run, result, entries) {
  const mine = entries.filter(
    ({ scenario, runs }) => scenario === result.scenario && (!runs || runs.includes(run)),
  );
  mine.forEach((entry) => (entry.used = true));
  const found = faults(result);
  const covers = (entry, fault) => entry.check === undefined || entry.check === fault.check;
  return {
    found,
    unexpected: found.filter((fault) => !mine.some((entry) => covers(entry, fault))),
    waitsFor: [...new Set(mine.map(({ feature }) => feature))],
    stale: mine.filter((entry) => !found.some((fault) => covers(entry, fault))),
  };
}
