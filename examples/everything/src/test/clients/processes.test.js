// Several processes behind one address: every request of a client goes to the next of them, and they share nothing but the
// key that seals what the client keeps.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { CLIENTS } from './support/clients.js';
import { startEverythingServers } from './support/everything-server.js';
import { INPUTS } from './support/inputs.js';
import { PROMPTS, RESOURCES } from './support/resources.js';
import { TOOLS } from './support/tools.js';

const PROCESSES = 3;
const KIND = CLIENTS['v2, modern'];
// Each process counts for itself what was cancelled there.
const { 'cancels a call': inOneProcess, ...FEATURES } = { ...TOOLS, ...RESOURCES, ...PROMPTS, ...INPUTS };

describe('three processes with the same key serve one client', () => {
  const { client, feature } = serving(Array(PROCESSES).fill({ MCP_STATE_KEY: key() }));

  for (const [name, use] of Object.entries(FEATURES)) {
    test(name, () => use(feature()));
  }

  test('goes on in whatever process a round of questions comes to', async () => {
    for (let i = 0; i < 2 * PROCESSES; i++) {
      await INPUTS['answers what a tool asks the user'](feature());
    }
  });

  test('cancels a call, where it runs', async () => {
    const cancelled = async () => {
      let all = 0;
      for (let i = 0; i < PROCESSES; i++) {
        all += Number(await feature().said('test_cancelled_calls'));
      }
      return all;
    };
    const before = await cancelled();
    const cancellation = new AbortController();
    const call = KIND.call(client(), { name: 'test_cancellation' }, { signal: cancellation.signal });
    setTimeout(() => cancellation.abort(), 200);
    await assert.rejects(call);
    await pause(500);
    assert.equal((await cancelled()) - before, 1);
  });
});

describe('a list in pages', () => {
  const { client, endpoint } = serving(Array(PROCESSES).fill({ MCP_PAGE_SIZE: '3' }));

  test('comes page by page from one process after the other', async () => {
    const all = (await client().listTools()).tools.map(({ name }) => name); // the client turns the pages
    const turned = [];
    for (let cursor, i = 0; cursor || i === 0; i++) {
      const { tools, nextCursor } = await page(endpoint(), cursor);
      assert.ok(tools.length <= 3);
      turned.push(...tools.map(({ name }) => name));
      cursor = nextCursor;
    }
    assert.ok(all.length > 3 * PROCESSES);
    assert.deepEqual(turned, all);
  });
});

describe('a key is changed', () => {
  const [old, next] = [key(), key()];
  // First all get to know it, then one after the other seals with it.
  const { feature } = serving([`${old},${next}`, `${next},${old}`, `${old},${next}`].map((keys) => ({ MCP_STATE_KEY: keys })));

  test('while some seal with the old one and some with the new', async () => {
    for (let i = 0; i < PROCESSES; i++) {
      await INPUTS['answers what a tool asks the user'](feature());
    }
  });
});

describe('processes with different keys', () => {
  const { client, feature } = serving(Array.from({ length: PROCESSES }, () => ({ MCP_STATE_KEY: key() })));

  test('refuse what another has sealed', async () => {
    const call = KIND.call(client(), { name: 'test_input_required_result_multi_round' });
    await assert.rejects(call, ({ code }) => code === -32602);
  });

  test('serve what needs no state all the same', async () => {
    assert.equal(await feature().said('test_simple_text'), 'This is a simple text response for testing.');
  });
});

/** A client of processes with these settings, for the tests around. */
function serving(settings) {
  let server;
  let client;
  before(async () => {
    server = await startEverythingServers(settings);
    client = KIND.create();
    await client.connect(KIND.http(server.endpoint));
  });
  after(async () => {
    await client.close();
    await server.stop();
  });
  return {
    client: () => client,
    endpoint: () => server.endpoint,
    feature: () => ({
      client,
      modern: true,
      overHttp: true,
      call: (params, options) => KIND.call(client, params, options),
      said: async (name) => (await KIND.call(client, { name })).content[0].text,
      onLog: (handler) => KIND.onLog(client, handler),
    }),
  };
}

async function page(endpoint, cursor) {
  const version = 'io.modelcontextprotocol/protocolVersion';
  const _meta = { [version]: '2026-07-28', 'io.modelcontextprotocol/clientCapabilities': {} };
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'MCP-Protocol-Version': '2026-07-28', 'Mcp-Method': 'tools/list' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list', params: { ...(cursor && { cursor }), _meta } }),
  });
  return (await response.json()).result;
}

function key() {
  return randomBytes(32).toString('base64');
}
