// The official client of revision 2026-07-28 asks for tasks, answers their questions and cancels them. It cannot take
// the handle that a call is answered with, a kind of result that it does not know: that is fetched without it.
import * as v2 from '@modelcontextprotocol/client';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEverythingServer } from './support/everything-server.js';
import { listener } from './support/specification.js';

const MODERN = '2026-07-28';
const CAPABILITIES = { elicitation: {}, extensions: { 'io.modelcontextprotocol/tasks': {} } };
const ANYTHING = { '~standard': { version: 1, vendor: 'tests', validate: (value) => ({ value }) } };

let server;
let client;

before(async () => {
  server = await startEverythingServer();
  client = new v2.Client(
    { name: 'tasks', version: '1' },
    { versionNegotiation: { mode: { pin: MODERN } }, capabilities: CAPABILITIES },
  );
  await client.connect(new v2.StreamableHTTPClientTransport(new URL(server.endpoint)));
});

after(async () => {
  await client.close();
  await server.stop();
  listener.check();
});

test('sees that the server has tasks', () => {
  assert.deepEqual(client.getServerCapabilities().extensions, { 'io.modelcontextprotocol/tasks': {} });
});

test('follows a task to its result', async () => {
  const task = await begin('slow_compute', { seconds: 1, label: 'tests' });
  assert.equal(task.status, 'working');
  const { status, result } = await ended(task);
  assert.equal(status, 'completed');
  assert.equal(result.content[0].text, 'Computed tests in 1 seconds.');
});

test('answers what a task asks', async () => {
  const task = await begin('confirm_delete', { filename: 'a.txt' });
  const { inputRequests } = await once(task, ({ status }) => status === 'input_required');
  assert.equal(inputRequests.confirm.params.message, 'Delete a.txt?');
  const confirm = { action: 'accept', content: { confirm: true } };
  await ask('tasks/update', task, { inputResponses: { confirm } });
  const { result } = await ended(task);
  assert.equal(result.content[0].text, 'a.txt would be deleted now.');
});

test('cancels a task', async () => {
  const task = await begin('slow_compute', { seconds: 60, label: 'tests' });
  await ask('tasks/cancel', task);
  assert.equal((await ended(task)).status, 'cancelled');
});

test('waits for the answer of a tool that is no task for it', async () => {
  const { content } = await client.callTool({ name: 'greet', arguments: { name: 'tests' } });
  assert.equal(content[0].text, 'Hello, tests!');
});

async function begin(name, args) {
  const response = await fetch(server.endpoint, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/json, text/event-stream',
      'MCP-Protocol-Version': MODERN,
      'Mcp-Method': 'tools/call',
      'Mcp-Name': name,
    },
    body: JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: {
        name,
        arguments: args,
        _meta: {
          'io.modelcontextprotocol/protocolVersion': MODERN,
          'io.modelcontextprotocol/clientCapabilities': CAPABILITIES,
        },
      },
    }),
  });
  const { result } = await response.json();
  assert.equal(result.resultType, 'task');
  return result;
}

function ask(method, { taskId }, more) {
  return client.request({ method, params: { taskId, ...more } }, ANYTHING);
}

function ended(task) {
  return once(task, ({ status }) => ['completed', 'failed', 'cancelled'].includes(status));
}

async function once(task, is) {
  for (;;) {
    const state = await ask('tasks/get', task);
    if (is(state)) {
      return state;
    }
    await sleep(20);
  }
}
