// examples/todo/start without --dev: settings come from the environment alone.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { START, freePort, startTodoServer } from './support/todo-server.js';

let authorization; // only its authorization server is of interest
before(async () => {
  authorization = await startTodoServer();
});
after(() => authorization?.stop());

/** The environment of somebody who has set up nothing of ours, and these variables. */
function start(settings) {
  const env = { ...process.env, ...settings };
  return spawn(START, { cwd: tmpdir(), env, stdio: ['ignore', 'pipe', 'pipe'] });
}

test('says in one line on standard error where it answers, and ends on SIGTERM', async () => {
  const issuer = new URL(authorization.authorizationServer);
  const port = await freePort();
  const server = start({
    PORT: String(port),
    MCP_URL: `http://127.0.0.1:${port}`,
    SCALEKIT_ENVIRONMENT_URL: issuer.origin,
    SCALEKIT_RESOURCE_ID: issuer.pathname.split('/').at(-1),
  });
  const exit = once(server, 'exit');
  const output = text(server.stdout);
  try {
    const lines = createInterface({ input: server.stderr });
    for await (const line of lines) {
      if (line.startsWith('ready ')) {
        assert.equal(line, `ready http://127.0.0.1:${port}/mcp`);
        break;
      }
    }
    const metadata = await fetch(`http://127.0.0.1:${port}/.well-known/oauth-protected-resource/mcp`);
    assert.deepEqual((await metadata.json()).authorization_servers, [authorization.authorizationServer]);
    assert.equal((await fetch(`http://127.0.0.1:${port}/healthz`)).status, 200);
  } finally {
    server.kill('SIGTERM');
  }
  assert.deepEqual(await exit, [143, null]);
  assert.equal(await output, '');
});

test('does not start without settings, and says in one line which are missing and what else to do', async () => {
  const server = start({ SCALEKIT_ENVIRONMENT_URL: '', SCALEKIT_RESOURCE_ID: '' });
  const exit = once(server, 'exit');
  const [stdout, stderr] = await Promise.all([text(server.stdout), text(server.stderr)]);

  assert.deepEqual(await exit, [2, null]);
  assert.equal(stdout, '');
  const lines = stderr.trim().split('\n');
  assert.equal(lines.length, 1, stderr);
  assert.match(lines[0], /SCALEKIT_ENVIRONMENT_URL.*SCALEKIT_RESOURCE_ID.*examples\/todo\/start --dev/);
});
