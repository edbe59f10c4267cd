// The official clients go through every feature, over HTTP and with the server as their subprocess.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { CHANGES, LEGACY_CHANGES } from './support/changes.js';
import { CLIENTS } from './support/clients.js';
import { START, startEverythingServer } from './support/everything-server.js';
import { INPUTS } from './support/inputs.js';
import { listener } from './support/specification.js';
import { PROMPTS, RESOURCES } from './support/resources.js';
import { TOOLS } from './support/tools.js';

const FEATURES = { ...TOOLS, ...RESOURCES, ...PROMPTS, ...INPUTS };
const OF_ERA = { modern: { ...FEATURES, ...CHANGES }, legacy: { ...FEATURES, ...LEGACY_CHANGES } };

for (const [name, kind] of Object.entries(CLIENTS)) {
  describe(`${name}, over stdio`, () =>
    goesThroughAll(kind, async () => {
      const { command, args, close } = listener.stdio(START);
      return { transport: kind.stdio({ command, args }), overHttp: false, stop: close };
    }));

  describe(`${name}, over HTTP`, () =>
    goesThroughAll(kind, async () => {
      const server = await startEverythingServer();
      return { transport: kind.http(server.endpoint), overHttp: true, stop: server.stop };
    }));
}

describe('a server that stops', () => {
  test('tells those who listen that it was not an accident', async () => {
    const kind = CLIENTS['v2, modern'];
    const server = await startEverythingServer();
    const client = kind.create();
    await client.connect(kind.http(server.endpoint));
    const { closed } = await client.listen({ toolsListChanged: true });

    await server.stop();

    assert.equal(await closed, 'graceful');
    await client.close();
  });
});

describe('the process on stdio', () => {
  test('writes nothing but messages, and ends when its input ends', async () => {
    const child = spawn(START, { env: { ...process.env, TRANSPORT: 'stdio' }, stdio: ['pipe', 'pipe', 'ignore'] });
    const exit = once(child, 'exit');
    const output = text(child.stdout);
    const heard = listener.conversation();
    for (const message of [initialize(1), { method: 'notifications/initialized' }, call(2), call(3)]) {
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
    const answers = messages.filter(({ method }) => !method).map(({ id, error }) => id ?? error.code);
    assert.deepEqual(answers.sort((one, other) => one - other), [-32700, 1, 2, 3]);
    assert.equal(messages.filter(({ method }) => method === 'notifications/progress').length, 6);
  });
});

function goesThroughAll(kind, connect) {
  let client;
  let server;
  before(async () => {
    server = await connect();
    client = kind.create();
    await client.connect(server.transport);
  });
  after(async () => {
    await client.close();
    await server.stop();
    listener.check();
  });

  for (const [feature, use] of Object.entries(OF_ERA[kind.modern ? 'modern' : 'legacy'])) {
    test(feature, () =>
      use({
        client,
        modern: kind.modern,
        overHttp: server.overHttp,
        call: (params, options) => kind.call(client, params, options),
        said: async (name) => (await kind.call(client, { name })).content[0].text,
        onLog: (handler) => kind.onLog(client, handler),
        onChange: (handler) => kind.onChange(client, handler),
      }));
  }
}

function initialize(id) {
  const clientInfo = { name: 'stdio', version: '1' };
  return { id, method: 'initialize', params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo } };
}

function call(id) {
  return { id, method: 'tools/call', params: { name: 'test_tool_with_progress', _meta: { progressToken: `p${id}` } } };
}
