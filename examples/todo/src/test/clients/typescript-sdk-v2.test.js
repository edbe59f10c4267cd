// The TypeScript SDK's client, v2: @modelcontextprotocol/client, in both eras of the protocol.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  Client,
  InsufficientScopeError,
  StreamableHTTPClientTransport,
  UnauthorizedError,
} from '@modelcontextprotocol/client';
import { LogIn } from './support/log-in.js';
import { recorder } from './support/recorder.js';
import { TOOLS, logInChallenge, startTodoServer, writeScopeChallenge } from './support/todo-server.js';

const ERAS = [
  { era: 'modern', mode: { pin: '2026-07-28' }, version: '2026-07-28' },
  { era: 'legacy', mode: 'legacy', version: '2025-11-25' },
];

let server;
before(async () => {
  server = await startTodoServer();
});
after(() => server?.stop());

for (const { era, mode, version } of [...ERAS, { ...ERAS[0], mode: 'auto' }]) {
  const client = () => new Client({ name: 'v2', version: '1' }, { versionNegotiation: { mode } });
  const how = mode === 'auto' ? 'choosing the era itself' : era;

  test(`${how}: logs in from nothing, steps up by itself, creates and lists`, async () => {
    const logIn = new LogIn();
    const { fetch, exchanges } = recorder();
    const transport = () => new StreamableHTTPClientTransport(new URL(server.endpoint), { authProvider: logIn, fetch });

    const refused = transport();
    await assert.rejects(client().connect(refused), UnauthorizedError);
    assert.equal(exchanges[0].challenge, logInChallenge(server));
    assert.equal(logIn.requests[0].searchParams.get('scope'), 'todo:read');
    assert.equal(logIn.requests[0].searchParams.get('code_challenge_method'), 'S256');
    assert.equal(logIn.requests[0].searchParams.get('resource'), server.endpoint);
    await refused.finishAuth(logIn.answer());

    const todos = client();
    const connection = transport();
    await todos.connect(connection);
    assert.equal(todos.getProtocolEra(), era);
    assert.equal(todos.getNegotiatedProtocolVersion(), version);
    const { tools } = await todos.listTools();
    assert.deepEqual(tools.map((tool) => tool.name), TOOLS);

    const create = { name: 'create_todo', arguments: { title: `Buy milk, ${how}` } };
    await assert.rejects(todos.callTool(create), UnauthorizedError);
    const refusal = exchanges.find((exchange) => exchange.status === 403);
    assert.equal(refusal.challenge, writeScopeChallenge(server));
    assert.deepEqual(scopes(logIn.requests[1]), ['todo:read', 'todo:write']);
    await connection.finishAuth(logIn.answer());

    const { structuredContent: created, content } = await todos.callTool(create);
    const { id } = created.todo;
    assert.deepEqual(created, { todo: { id, title: `Buy milk, ${how}`, description: null, completed: false } });
    assert.deepEqual(JSON.parse(content[0].text), created);
    const { structuredContent: listed } = await todos.callTool({ name: 'list_todos', arguments: {} });
    assert.deepEqual(listed.todos.at(-1), created.todo);
    await todos.close();
  });

  test(`${how}: is told by 403 which scope a todo:read token lacks`, async () => {
    const { fetch, exchanges } = recorder();
    const reader = client();
    await reader.connect(
      new StreamableHTTPClientTransport(new URL(server.endpoint), {
        fetch,
        onInsufficientScope: 'throw',
        requestInit: { headers: { Authorization: `Bearer ${server.token('read')}` } },
      }),
    );

    await assert.rejects(reader.callTool({ name: 'create_todo', arguments: { title: 'x' } }), (error) => {
      assert.ok(error instanceof InsufficientScopeError, error);
      assert.equal(error.requiredScope, 'todo:write');
      assert.equal(error.errorDescription, 'Insufficient permissions: `todo:write` scope required.');
      return true;
    });

    const refusal = exchanges.at(-1);
    assert.equal(refusal.status, 403);
    assert.equal(refusal.challenge, writeScopeChallenge(server));
    await reader.close();
  });
}

function scopes(url) {
  return url.searchParams.get('scope').split(' ').sort();
}
