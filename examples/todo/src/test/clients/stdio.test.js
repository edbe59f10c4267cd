// The todo server as a subprocess of its client.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { Client as ClientV2 } from '@modelcontextprotocol/client';
import { StdioClientTransport as StdioV2 } from '@modelcontextprotocol/client/stdio';
import { Client as ClientV1 } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport as StdioV1 } from '@modelcontextprotocol/sdk/client/stdio.js';
import { listener } from './support/listener.js';
import { START, TOOLS } from './support/todo-server.js';

const ENVIRONMENT = { ...process.env, TRANSPORT: 'stdio' };
const INFO = { name: 'stdio', version: '1' };

const CLIENTS = {
  v1: (server) => [new ClientV1(INFO), new StdioV1(server)],
  'v2, modern': (server) => [
    new ClientV2(INFO, { versionNegotiation: { mode: { pin: '2026-07-28' } } }),
    new StdioV2(server),
  ],
  'v2, legacy': (server) => [new ClientV2(INFO, { versionNegotiation: { mode: 'legacy' } }), new StdioV2(server)],
  'v2, choosing the era itself': (server) => [
    new ClientV2(INFO, { versionNegotiation: { mode: 'auto' } }),
    new StdioV2(server),
  ],
};

for (const [name, make] of Object.entries(CLIENTS)) {
  test(`${name}: uses all seven tools`, async () => {
    const { command, args, close } = listener.stdio(START);
    const [client, transport] = make({ command, args, env: ENVIRONMENT, stderr: 'ignore' });
    try {
      await client.connect(transport);
      assert.deepEqual((await client.listTools()).tools.map((tool) => tool.name), TOOLS);
      await useEveryTool(client);
    } finally {
      await client.close();
      close();
    }
    listener.check();
  });
}

test('writes nothing but messages, and ends when its input ends', async () => {
  const child = spawn(START, { env: ENVIRONMENT, stdio: ['pipe', 'pipe', 'ignore'] });
  const exit = once(child, 'exit');
  const output = text(child.stdout);
  const heard = listener.conversation();
  for (const message of [initialize(1), { method: 'notifications/initialized' }, { id: 2, method: 'ping' }]) {
    const line = JSON.stringify({ jsonrpc: '2.0', ...message });
    heard.asked(line);
    child.stdin.write(`${line}\n`);
  }
  child.stdin.end('no JSON at all\n');

  const lines = (await output).trimEnd().split('\n');

  assert.deepEqual(await exit, [0, null]);
  lines.forEach(heard.said);
  listener.check();
  const messages = lines.map((line) => JSON.parse(line));
  assert.deepEqual(messages.map((message) => message.id ?? message.error.code).sort(), [-32700, 1, 2]);
});

async function useEveryTool(client) {
  const call = async (name, args = {}) => (await client.callTool({ name, arguments: args })).structuredContent;

  const { todo } = await call('create_todo', { title: 'Buy milk', description: null });
  assert.deepEqual(todo, { id: todo.id, title: 'Buy milk', description: null, completed: false });
  assert.deepEqual(await call('list_todos'), { todos: [todo] });
  assert.deepEqual(await call('get_todo', { todo_id: todo.id }), { todo });
  const done = { ...todo, completed: true };
  assert.deepEqual(await call('update_todo', { todo_id: todo.id, completed: true }), { todo: done });
  assert.deepEqual(await call('list_todos', { completed: false }), { todos: [] });
  assert.deepEqual(await call('delete_todo', { todo_id: todo.id }), { deleted: todo.id });
  assert.deepEqual(await call('admin_action'), { result: 'success' });
  assert.deepEqual(await call('flexible_operation'), { basic: 'data', admin: 'enhanced_data' });

  const gone = await client.callTool({ name: 'get_todo', arguments: { todo_id: todo.id } });
  assert.equal(gone.isError, true);
  assert.deepEqual(gone.content, [{ type: 'text', text: `Todo \`${todo.id}\` not found.` }]);
}

function initialize(id) {
  const params = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: INFO };
  return { jsonrpc: '2.0', id, method: 'initialize', params };
}
