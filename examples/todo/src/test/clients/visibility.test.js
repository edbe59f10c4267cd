// A server with visibility = GRANTED, as the TypeScript SDK's client v2 sees it in both eras.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Client, StreamableHTTPClientTransport, UnauthorizedError } from '@modelcontextprotocol/client';
import { LogIn } from './support/log-in.js';
import { recorder } from './support/recorder.js';
import { startHiddenTodoServer } from './support/todo-server.js';

let server;
before(async () => {
  server = await startHiddenTodoServer();
});
after(() => server?.stop());

for (const [name, mode] of Object.entries({ modern: { pin: '2026-07-28' }, legacy: 'legacy', auto: 'auto' })) {
  const client = () => new Client({ name: 'v2', version: '1' }, { versionNegotiation: { mode } });

  test(`${name}: what the log-in has not granted does not exist, and there is no step-up`, async () => {
    const logIn = new LogIn();
    const { fetch, exchanges } = recorder();
    const transport = () => new StreamableHTTPClientTransport(new URL(server.endpoint), { authProvider: logIn, fetch });
    const refused = transport();
    await assert.rejects(client().connect(refused), UnauthorizedError);
    assert.equal(logIn.requests[0].searchParams.get('scope'), 'todo:read');
    await refused.finishAuth(logIn.answer());

    const reader = client();
    await reader.connect(transport());
    assert.deepEqual(await tools(reader), ['hello', 'read_todo']);
    assert.deepEqual((await reader.callTool({ name: 'read_todo' })).content, [{ type: 'text', text: 'Buy milk' }]);

    const hidden = await refusal(reader, 'write_todo');
    assert.equal(hidden.code, -32602);
    assert.deepEqual(hidden, await refusal(reader, 'no_such_tool'));

    assert.ok(exchanges.every(({ status }) => status !== 403));
    assert.equal(logIn.requests.length, 1);
    await reader.close();
  });

  test(`${name}: a log-in that grants all shows all`, async () => {
    const writer = client();
    const headers = { Authorization: `Bearer ${server.token('write')}` };
    await writer.connect(new StreamableHTTPClientTransport(new URL(server.endpoint), { requestInit: { headers } }));

    assert.deepEqual(await tools(writer), ['hello', 'read_todo', 'write_todo']);
    assert.deepEqual((await writer.callTool({ name: 'write_todo' })).content, [{ type: 'text', text: 'Written.' }]);
    await writer.close();
  });
}

async function tools(client) {
  return (await client.listTools()).tools.map((tool) => tool.name);
}

/** What the client makes of the refusal of a call. */
async function refusal(client, name) {
  try {
    await client.callTool({ name });
  } catch ({ code, message, data }) {
    return { code, message, data };
  }
  return assert.fail(`${name} is not refused`);
}
