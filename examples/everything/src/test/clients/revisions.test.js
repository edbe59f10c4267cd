// Every revision of the protocol, also those that the official suite and clients do not speak. What the server says is
// held to the schema of the specification as everywhere.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Conversation } from './support/conversation.js';
import { REVISIONS } from './support/specification.js';

const WITHOUT_AUDIO = ['2024-11-05'];
const WITHOUT_LINKS = ['2024-11-05', '2025-03-26'];
const MODERN = '2026-07-28';

for (const revision of REVISIONS) {
  test(`${revision}: everything that the server says is valid`, async () => {
    const conversation = new Conversation();
    const ask = async (method, params) => {
      const { result, error } = await conversation.ask(method, params);
      assert.ok(result, `${method}: ${JSON.stringify(error)}`);
      return result;
    };
    // Some want more of their client than this one is capable of; a tool has a result that says so before 2026-07-28.
    const missing = revision === MODERN ? -32021 : -32603;
    const tryOut = async (method, params) => {
      const { result, error } = await conversation.ask(method, params);
      assert.ok(result || error.code === missing, `${method}: ${JSON.stringify(error)}`);
    };
    try {
      const begun = (await conversation.begin(revision)).result;
      assert.ok(revision === MODERN ? begun.supportedVersions.includes(revision) : begun.protocolVersion === revision);
      const { tools } = await ask('tools/list');
      for (const { name } of tools) {
        await tryOut('tools/call', { name, arguments: {}, _meta: { progressToken: name } });
      }
      const { resources } = await ask('resources/list');
      await ask('resources/templates/list');
      for (const uri of [...resources.map((each) => each.uri), 'test://template/123/data']) {
        await ask('resources/read', { uri });
      }
      const { prompts } = await ask('prompts/list');
      for (const prompt of prompts) {
        const filled = (prompt.arguments ?? []).map(({ name }) => [name, `test://${name}`]);
        await tryOut('prompts/get', { name: prompt.name, arguments: Object.fromEntries(filled) });
      }
      const ref = { type: 'ref/prompt', name: 'test_prompt_with_arguments' };
      await ask('completion/complete', { ref, argument: { name: 'arg1', value: 'pa' } });
      const { error } = await conversation.ask('resources/read', { uri: 'test://missing' });
      assert.deepEqual([error.code, error.data], [revision === MODERN ? -32602 : -32002, { uri: 'test://missing' }]);
    } finally {
      assert.equal(await conversation.end(), 0);
    }
    const heard = (method) => conversation.heard.filter((message) => message.method === `notifications/${method}`).length;
    assert.deepEqual([heard('progress'), heard('message')], [3, 3 + 1]);
    // At 2026-07-28 a client hears of lists by a subscription alone.
    const lists = ['tools', 'prompts'].map((list) => heard(`${list}/list_changed`) > 0);
    assert.deepEqual(lists, [revision !== MODERN, revision !== MODERN]);
  });

  test(`${revision}: content and structure have the forms that it knows`, async () => {
    const conversation = new Conversation();
    const call = async (name) => (await conversation.ask('tools/call', { name, arguments: {} })).result;
    try {
      await conversation.begin(revision);
      const type = async (name) => (await call(name)).content[0].type;
      assert.equal(await type('test_audio_content'), WITHOUT_AUDIO.includes(revision) ? 'text' : 'audio');
      assert.equal(await type('test_resource_link'), WITHOUT_LINKS.includes(revision) ? 'text' : 'resource_link');
      assert.equal('structuredContent' in (await call('test_structured_output')), !WITHOUT_LINKS.includes(revision));
    } finally {
      await conversation.end();
    }
  });
}
