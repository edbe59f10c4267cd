// What a client sees of the tools, feature by feature: each function wants a client that is connected.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';

const LEVEL = 'io.modelcontextprotocol/logLevel';
const LOGGED = ['Tool execution started', 'Tool processing data', 'Tool execution completed'];

export const TOOLS = {
  'lists every tool with a description': async ({ client }) => {
    const { tools } = await client.listTools();
    assert.ok(tools.every(({ description }) => description), JSON.stringify(tools));
    const { name, title, icons, _meta } = tools[0];
    assert.deepEqual([name, title, _meta], ['test_simple_text', 'A simple text', { 'example.com/first': true }]);
    assert.equal(icons[0].mimeType, 'image/png');
    const { inputSchema } = tools.find(({ name }) => name === 'json_schema_2020_12_tool');
    assert.equal(inputSchema.$defs.address.$anchor, 'addressDef');
  },

  'gets every kind of content': async ({ call }) => {
    const types = async (name) => (await call({ name })).content.map(({ type }) => type);
    assert.deepEqual(await types('test_simple_text'), ['text']);
    assert.deepEqual(await types('test_image_content'), ['image']);
    assert.deepEqual(await types('test_audio_content'), ['audio']);
    assert.deepEqual(await types('test_embedded_resource'), ['resource']);
    assert.deepEqual(await types('test_resource_link'), ['resource_link']);
    assert.deepEqual(await types('test_multiple_content_types'), ['text', 'image', 'resource']);
  },

  'gets structured content, and the same as text': async ({ call }) => {
    const { structuredContent, content } = await call({ name: 'test_structured_output' });
    assert.deepEqual(structuredContent, { city: 'Paris', celsius: 21.5, conditions: ['sunny', 'windy'] });
    assert.deepEqual(JSON.parse(content[0].text), structuredContent);
  },

  'is told what a tool has to say about its failure': async ({ call }) => {
    const { isError, content } = await call({ name: 'test_error_handling' });
    assert.equal(isError, true);
    assert.equal(content[0].text, 'This tool intentionally returns an error for testing');
  },

  'is told what is wrong with its arguments': async ({ call }) => {
    const { isError, content } = await call({ name: 'greet', arguments: {} });
    assert.equal(isError, true);
    assert.match(content[0].text, /name/);
  },

  'sends arguments, also those that are headers': async ({ client, call }) => {
    await client.listTools(); // where a client learns which arguments are headers
    assert.equal(await text(call({ name: 'greet', arguments: { name: 'Ada' } })), 'Hello, Ada!');
    assert.equal(await text(call({ name: 'test_x_mcp_header', arguments: { region: 'Zürich' } })), 'Region: Zürich');
  },

  'is refused where it lacks a capability': async ({ call, modern }) => {
    const refused = call({ name: 'protocol_error_job' });
    if (modern) {
      await assert.rejects(refused, (error) => error.code === -32021);
    } else {
      assert.equal((await refused).isError, true);
    }
  },

  'follows the progress': async ({ call }) => {
    const heard = [];
    await call({ name: 'test_tool_with_progress' }, { onprogress: ({ progress, total }) => heard.push([progress, total]) });
    assert.deepEqual(heard, [[0, 100], [50, 100], [100, 100]]);
  },

  'reads the log of a tool': async ({ client, call, modern, onLog }) => {
    const heard = [];
    onLog(({ level, data }) => heard.push([level, data]));
    if (!modern) {
      await client.setLoggingLevel('info');
    }
    await call({ name: 'test_tool_with_logging', ...(modern && { _meta: { [LEVEL]: 'info' } }) });
    assert.deepEqual(heard, LOGGED.map((line) => ['info', line]));
  },

  'cancels a call': async ({ call, said }) => {
    const before = Number(await said('test_cancelled_calls'));
    const cancellation = new AbortController();
    const cancelled = call({ name: 'test_cancellation' }, { signal: cancellation.signal });
    setTimeout(() => cancellation.abort(), 200);
    await assert.rejects(cancelled);
    await pause(500);
    const after = Number(await said('test_cancelled_calls'));
    assert.equal(after - before, 1);
  },

  'comes back for an answer, where it can': async ({ said, modern, overHttp }) => {
    const comesBack = overHttp && !modern;
    assert.equal(await said('test_reconnection'), `The client has ${comesBack ? 'come back' : 'waited'}.`);
  },

  'is told that a tool took too long': async ({ call }) => {
    const { isError, content } = await call({ name: 'test_timeout' });
    assert.deepEqual([isError, content[0].text], [true, 'The tool took too long and was stopped.']);
  },

  'hands on the trace that it belongs to': async ({ call }) => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const trace = text(call({ name: 'test_trace_context', _meta: { traceparent } }));
    assert.equal(await trace, '0af7651916cd43dd8448eb211c80319c');
  },
};

async function text(call) {
  return (await call).content[0].text;
}
