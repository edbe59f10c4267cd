// MCP Inspector's command line, in both eras of the protocol.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { INSPECTOR, NODE } from './support/inspector.js';
import { TOOLS, startTodoServer } from './support/todo-server.js';

const AUTH_REQUIRED = 3;

let server;
let home;
before(async () => {
  home = await mkdtemp(join(tmpdir(), 'inspector-'));
  server = await startTodoServer();
});
after(async () => {
  await server?.stop();
  await rm(home, { recursive: true, force: true });
});

for (const era of ['legacy', 'modern']) {
  test(`${era}: lists the tools`, async () => {
    const { code, stdout, stderr } = await inspect(era, server.token('write'), '--method', 'tools/list');

    assert.equal(code, 0, stderr);
    const { tools } = JSON.parse(stdout).result;
    assert.deepEqual(tools.map((tool) => tool.name), TOOLS);
  });

  test(`${era}: finds no error in the tools' schemas`, async () => {
    const { code, stdout, stderr } = await inspect(era, server.token('read'), '--method', 'tools/list', '--strict');

    assert.equal(code, 0, stderr + stdout);
  });

  test(`${era}: creates a todo`, async () => {
    const { code, stdout, stderr } = await call(era, server.token('write'), 'create_todo', '{"title":"Buy milk"}');

    assert.equal(code, 0, stderr);
    const { structuredContent } = JSON.parse(stdout).result;
    assert.equal(structuredContent.todo.title, 'Buy milk');
    assert.equal(structuredContent.todo.completed, false);
  });

  test(`${era}: says that authorization is required when there is no token`, async () => {
    const { code, stdout, stderr } = await inspect(era, undefined, '--method', 'tools/list');

    assert.equal(code, AUTH_REQUIRED, stderr + stdout);
    assert.equal(JSON.parse(stderr.trim().split('\n').at(-1)).error.code, 'auth_required');
  });

  test(`${era}: says which scope a todo:read token lacks`, async () => {
    const { code, stdout, stderr } = await call(era, server.token('read'), 'create_todo', '{"title":"x"}');

    assert.notEqual(code, 0);
    assert.match(stderr + stdout, /todo:write/);
  });
}

function call(era, token, tool, json) {
  return inspect(era, token, '--method', 'tools/call', '--tool-name', tool, '--tool-args-json', json);
}

/** Runs the Inspector as in a build: with a home of its own, and nobody at the keyboard. */
function inspect(era, token, ...options) {
  const authorization = token ? ['--header', `Authorization: Bearer ${token}`] : [];
  const target = ['--transport', 'http', '--server-url', server.endpoint];
  const how = ['--cli', '--protocol-era', era, '--format', 'json'];
  const env = { ...process.env, HOME: home };
  return new Promise((resolve) => {
    const child = execFile(
      NODE,
      [INSPECTOR, ...how, ...target, ...authorization, ...options],
      { env, timeout: 120_000 },
      (error, stdout, stderr) => resolve({ code: error ? error.code : 0, stdout, stderr }),
    );
    child.stdin.end();
  });
}
