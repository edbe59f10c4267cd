// The TypeScript SDK's client, v1: @modelcontextprotocol/sdk.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { UnauthorizedError } from '@modelcontextprotocol/sdk/client/auth.js';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { LogIn } from './support/log-in.js';
import { recorder, steps } from './support/recorder.js';
import { TOOLS, logInChallenge, startTodoServer, writeScopeChallenge } from './support/todo-server.js';

let server;
before(async () => {
  server = await startTodoServer();
});
after(() => server?.stop());

/** This SDK refreshes a token that lacks a scope, which brings none; without one it logs in again. */
class LogInWithoutRefresh extends LogIn {
  saveTokens({ refresh_token, ...tokens }) {
    super.saveTokens(tokens);
  }
}

function client() {
  return new Client({ name: 'v1', version: '1' });
}

test('logs in from nothing, gets more scopes when it needs them, creates and lists', async () => {
  const logIn = new LogInWithoutRefresh();
  const { fetch, exchanges } = recorder();
  const transport = () => new StreamableHTTPClientTransport(new URL(server.endpoint), { authProvider: logIn, fetch });

  const refused = transport();
  await assert.rejects(client().connect(refused), UnauthorizedError);
  await refused.finishAuth(logIn.answer().get('code'));

  assert.equal(exchanges[0].challenge, logInChallenge(server));
  assert.deepEqual(steps(exchanges), [
    `POST ${server.endpoint} 401`,
    `GET ${server.origin}/.well-known/oauth-protected-resource/mcp 200`,
    `GET ${authorizationServerMetadata()} 200`,
    `POST ${registration()} 201`,
    // The log-in itself is the browser's.
    `POST ${server.authorizationServer}/oauth/token 200`,
  ]);
  const asked = logIn.requests[0].searchParams;
  assert.equal(asked.get('scope'), 'todo:read');
  assert.equal(asked.get('code_challenge_method'), 'S256');
  assert.equal(asked.get('resource'), server.endpoint);

  const reader = client();
  const readerTransport = transport();
  await reader.connect(readerTransport);
  const { tools } = await reader.listTools();
  assert.deepEqual(tools.map((tool) => tool.name), TOOLS);
  const create = { name: 'create_todo', arguments: { title: 'Buy milk', description: 'two bottles' } };
  await assert.rejects(reader.callTool(create), UnauthorizedError);
  assert.equal(logIn.requests[1].searchParams.get('scope'), 'todo:write');
  await readerTransport.finishAuth(logIn.answer().get('code'));

  const { structuredContent: created, content } = await reader.callTool(create);
  assert.match(created.todo.id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const { id } = created.todo;
  assert.deepEqual(created, { todo: { id, title: 'Buy milk', description: 'two bottles', completed: false } });
  assert.deepEqual(JSON.parse(content[0].text), created);
  const { structuredContent: listed } = await reader.callTool({ name: 'list_todos', arguments: {} });
  assert.deepEqual(listed, { todos: [created.todo] });
  await reader.close();
});

test('is told by 403 which scope a todo:read token lacks', async () => {
  const { fetch, exchanges } = recorder();
  const reader = client();
  await reader.connect(
    new StreamableHTTPClientTransport(new URL(server.endpoint), {
      fetch,
      requestInit: { headers: { Authorization: `Bearer ${server.token('read')}` } },
    }),
  );
  assert.equal((await reader.listTools()).tools.length, TOOLS.length);

  await assert.rejects(reader.callTool({ name: 'create_todo', arguments: { title: 'x' } }), { code: 403 });

  const refusal = exchanges.at(-1);
  assert.equal(refusal.status, 403);
  assert.equal(refusal.challenge, writeScopeChallenge(server));
  await reader.callTool({ name: 'list_todos', arguments: {} });
  await reader.close();
});

function authorizationServerMetadata() {
  const { origin, pathname } = new URL(server.authorizationServer);
  return `${origin}/.well-known/oauth-authorization-server${pathname}`;
}

function registration() {
  const { origin, pathname } = new URL(server.authorizationServer);
  return `${origin}/api/v1${pathname}/clients:register`;
}
