// The official client of revision 2026-07-28 asks for tasks, answers their questions and cancels them. It cannot take
// the handle that a call is answered with, a kind of result that it does not know: that is taken from its transport.
import * as v2 from '@modelcontextprotocol/client';
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { CLIENTS } from './support/clients.js';
import { START, startEverythingServer } from './support/everything-server.js';
import { listener } from './support/specification.js';

const MODERN = '2026-07-28';
const KIND = CLIENTS['v2, modern'];
const CAPABILITIES = { elicitation: {}, extensions: { 'io.modelcontextprotocol/tasks': {} } };
const META = {
  'io.modelcontextprotocol/protocolVersion': MODERN,
  'io.modelcontextprotocol/clientCapabilities': CAPABILITIES,
};
const ANYTHING = { '~standard': { version: 1, vendor: 'tests', validate: (value) => ({ value }) } };

for (const [transport, connect] of Object.entries({ stdio, HTTP: http })) {
  describe(`tasks, over ${transport}`, () => {
    const handles = new Map();
    let client;
    let server;

    before(async () => {
      server = await connect();
      const options = { versionNegotiation: { mode: { pin: MODERN } }, capabilities: CAPABILITIES };
      client = new v2.Client({ name: 'tasks', version: '1' }, options);
      await client.connect(server.transport);
      const pass = server.transport.onmessage;
      server.transport.onmessage = (message, ...more) => {
        const take = handles.get(message.id) ?? pass;
        take(message, ...more);
      };
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
      const id = `begin-${handles.size}`;
      const answer = new Promise((resolve) => handles.set(id, resolve));
      const params = { name, arguments: args, _meta: META };
      await server.transport.send({ jsonrpc: '2.0', id, method: 'tools/call', params });
      const { result } = await answer;
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
  });
}

function stdio() {
  const { command, args, close } = listener.stdio(START);
  return { transport: KIND.stdio({ command, args }), stop: close };
}

async function http() {
  const { endpoint, stop } = await startEverythingServer();
  return { transport: KIND.http(endpoint), stop };
}
