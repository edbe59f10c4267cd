// Another authorization server than the local Scalekit: oidc-provider, found by its metadata.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { LogIn } from './support/log-in.js';
import { startOidcProvider } from './support/oidc-provider.js';
import { recorder, steps } from './support/recorder.js';
import { SDKS } from './support/sdks.js';
import { TOOLS, logInChallenge, startTodoServerWithIssuer, writeScopeChallenge } from './support/todo-server.js';

let provider;
let server;
before(async () => {
  provider = await startOidcProvider('todo:read', 'todo:write', 'admin:access');
  server = await startTodoServerWithIssuer(provider.issuer);
});
after(async () => {
  await server?.stop();
  await provider?.stop();
});

for (const [name, sdk] of Object.entries(SDKS)) {
  test(`${name}: registers, logs in, lists, calls, is told by 403 what it lacks, and steps up as a new client`, async () => {
    const logIn = new LogIn();
    const { fetch, exchanges } = recorder();
    const connection = () => new sdk.Transport(new URL(server.endpoint), { authProvider: logIn, fetch });

    const refused = connection();
    await assert.rejects(sdk.client().connect(refused), sdk.UnauthorizedError);
    await refused.finishAuth(sdk.answer(logIn.answer()));
    assert.equal(exchanges[0].challenge, logInChallenge(server));
    assert.deepEqual(steps(exchanges), [
      `POST ${server.endpoint} 401`,
      `GET ${server.origin}/.well-known/oauth-protected-resource/mcp 200`,
      `GET ${provider.issuer}/.well-known/oauth-authorization-server 200`,
      `POST ${provider.issuer}/reg 201`,
      // The log-in itself is the browser's.
      `POST ${provider.issuer}/token 200`,
    ]);
    const token = logIn.tokens().access_token;
    assert.equal(decoded(token, 0).typ, 'at+jwt');
    assert.equal(decoded(token, 1).iss, provider.issuer);
    assert.equal(decoded(token, 1).aud, server.endpoint);
    assert.equal(decoded(token, 1).scope, 'todo:read');

    const reader = sdk.client();
    await reader.connect(connection());
    assert.deepEqual((await reader.listTools()).tools.map((tool) => tool.name), TOOLS);
    const { structuredContent: data } = await reader.callTool({ name: 'flexible_operation', arguments: {} });
    assert.deepEqual(data, { basic: 'data' });

    const create = { name: 'create_todo', arguments: { title: `Buy milk, ${name}` } };
    await assert.rejects(reader.callTool(create), sdk.UnauthorizedError);
    const refusal = exchanges.find((exchange) => exchange.status === 403);
    assert.equal(refusal.challenge, writeScopeChallenge(server));
    // The SDKs register for the scopes of the first challenge, and this server holds a client to those.
    assert.equal(logIn.answer().get('error'), 'invalid_scope');
    await reader.close();

    logIn.saveClientInformation(undefined);
    const writer = sdk.client();
    const transport = connection();
    await writer.connect(transport);
    await assert.rejects(writer.callTool(create), sdk.UnauthorizedError);
    await transport.finishAuth(sdk.answer(logIn.answer()));
    const { todo } = (await writer.callTool(create)).structuredContent;
    assert.deepEqual(todo, { id: todo.id, title: `Buy milk, ${name}`, description: null, completed: false });
    await writer.close();
  });
}

function decoded(token, part) {
  return JSON.parse(Buffer.from(token.split('.')[part], 'base64url'));
}
