// Clients that are known by a Client ID Metadata Document (MCP 2026-07-28, Authorization), and register nowhere.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DOCUMENT, LogIn, LogInByDocument } from './support/log-in.js';
import { recorder } from './support/recorder.js';
import { SDKS } from './support/sdks.js';
import { TOOLS, startTodoServer, writeScopeChallenge } from './support/todo-server.js';

let server;
before(async () => {
  server = await startTodoServer('--client-document', DOCUMENT);
});
after(() => server?.stop());

for (const [name, sdk] of Object.entries(SDKS)) {
  const connection = (logIn, fetch) =>
    new sdk.Transport(new URL(server.endpoint), { authProvider: logIn, fetch });

  test(`${name}: logs in by its document, lists, calls, is told by 403 what it lacks, and steps up`, async () => {
    const logIn = new LogInByDocument();
    const { fetch, exchanges } = recorder();

    const refused = connection(logIn, fetch);
    await assert.rejects(sdk.client().connect(refused), sdk.UnauthorizedError);
    assert.equal(logIn.requests[0].searchParams.get('client_id'), logIn.clientMetadataUrl);
    assert.equal(logIn.requests[0].searchParams.get('resource'), server.endpoint);
    await refused.finishAuth(sdk.answer(logIn.answer()));
    assert.deepEqual(registrations(exchanges), []);
    assert.equal(claims(logIn.tokens().access_token).client_id, logIn.clientMetadataUrl);

    const reader = sdk.client();
    const transport = connection(logIn, fetch);
    await reader.connect(transport);
    assert.deepEqual((await reader.listTools()).tools.map((tool) => tool.name), TOOLS);
    assert.deepEqual((await reader.callTool({ name: 'flexible_operation', arguments: {} })).structuredContent, {
      basic: 'data',
    });

    logIn.saveTokens({ ...logIn.tokens(), refresh_token: undefined }); // v1 would refresh, which brings no scope
    const create = { name: 'create_todo', arguments: { title: `Buy milk, ${name}` } };
    await assert.rejects(reader.callTool(create), sdk.UnauthorizedError);
    const refusal = exchanges.find((exchange) => exchange.status === 403);
    assert.equal(refusal.challenge, writeScopeChallenge(server));
    assert.equal(logIn.requests[1].searchParams.get('client_id'), logIn.clientMetadataUrl);
    await transport.finishAuth(sdk.answer(logIn.answer()));
    assert.equal((await reader.callTool(create)).structuredContent.todo.title, `Buy milk, ${name}`);
    assert.deepEqual(registrations(exchanges), []);
    await reader.close();
  });

  test(`${name}: without a document of its own, registers at the same authorization server`, async () => {
    const logIn = new LogIn();
    const { fetch, exchanges } = recorder();

    await assert.rejects(sdk.client().connect(connection(logIn, fetch)), sdk.UnauthorizedError);

    assert.deepEqual(registrations(exchanges).map(({ status }) => status), [201]);
    assert.match(logIn.requests[0].searchParams.get('client_id'), /^skc_/);
  });
}

function registrations(exchanges) {
  return exchanges.filter(({ url }) => url.endsWith('clients:register'));
}

function claims(token) {
  return JSON.parse(Buffer.from(token.split('.')[1], 'base64url'));
}
