// mcp-remote, by which clients that only start processes reach a server over HTTP; it opens a browser to log in.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { TOOLS, startTodoServer } from './support/todo-server.js';

const MCP_REMOTE = fileURLToPath(new URL('node_modules/mcp-remote/dist/proxy.js', import.meta.url));
const BROWSER = fileURLToPath(new URL('support/browser-script.js', import.meta.url));

let server;
before(async () => {
  server = await startTodoServer();
});
after(() => server?.stop());

let home;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'mcp-remote-'));
  const script = `#!/bin/sh\nexec '${process.execPath}' '${BROWSER}' '${home}/visits' "$1"\n`;
  await writeFile(join(home, 'browser'), script, { mode: 0o755 });
});
afterEach(() => rm(home, { recursive: true, force: true }));

for (const protocol of ['legacy', 'auto']) {
  test(`--protocol ${protocol}: logs in by the browser, lists, and logs in for more where it is told 403`, async () => {
    const remote = mcpRemote('--protocol', protocol);
    const client = new Client({ name: 'local', version: '1' });
    try {
      await client.connect(remote);
      assert.deepEqual((await client.listTools()).tools.map((tool) => tool.name), TOOLS);
      const before = (await client.callTool({ name: 'list_todos' })).structuredContent.todos;
      assert.deepEqual((await visits()).map(scopes), ['todo:read']);

      const { structuredContent } = await client.callTool({ name: 'create_todo', arguments: { title: protocol } });

      assert.equal(structuredContent.todo.title, protocol);
      assert.deepEqual((await visits()).map(scopes), ['todo:read', 'todo:read todo:write']);
      assert.ok((await visits()).every((url) => url.searchParams.get('resource') === server.endpoint));
      const { todos } = (await client.callTool({ name: 'list_todos' })).structuredContent;
      assert.deepEqual(todos, [...before, structuredContent.todo]);
    } finally {
      await client.close();
    }
  });
}

test('with a token of its own that lacks a scope, writes the 403 to its log', async () => {
  const remote = mcpRemote('--header', `Authorization: Bearer ${server.token('read')}`);
  const client = new Client({ name: 'local', version: '1' });
  try {
    await client.connect(remote);
    assert.deepEqual((await client.callTool({ name: 'flexible_operation' })).structuredContent, { basic: 'data' });

    // It logs in again, keeps sending this token, and at last leaves the call without an answer.
    client.callTool({ name: 'create_todo', arguments: { title: 'x' } }).catch(() => {});

    await written(remote.stderr, 'Insufficient permissions: `todo:write` scope required.');
  } finally {
    await client.close();
  }
});

/** The proxy, with a home and a browser of its own, and no desktop to find others on. */
function mcpRemote(...options) {
  return new StdioClientTransport({
    command: process.execPath,
    args: [MCP_REMOTE, server.endpoint, ...options],
    env: { PATH: process.env.PATH, HOME: home, MCP_REMOTE_CONFIG_DIR: home, BROWSER: join(home, 'browser') },
    stderr: 'pipe',
  });
}

async function visits() {
  const lines = (await readFile(join(home, 'visits'), 'utf8')).trimEnd().split('\n');
  return lines.map((line) => new URL(line));
}

function scopes(url) {
  return url.searchParams.get('scope').split(' ').sort().join(' ');
}

/** Waits until the stream has had the text, for as long as node's test runner is given. */
async function written(stream, text) {
  let all = '';
  while (!all.includes(text)) {
    const [chunk] = await once(stream, 'data', { signal: AbortSignal.timeout(60_000) });
    all += chunk;
  }
}
