// What a client sees of resources, prompts and completions: each function wants a client that is connected.
import assert from 'node:assert/strict';

export const RESOURCES = {
  'lists and reads resources': async ({ client }) => {
    const { resources } = await client.listResources();
    assert.deepEqual(resources.map(({ uri }) => uri), [
      'test://static-text',
      'test://static-binary',
      'test://several',
      'test://watched-resource',
    ]);
    assert.deepEqual((await client.readResource({ uri: 'test://static-text' })).contents, [
      { uri: 'test://static-text', mimeType: 'text/plain', text: 'This is the content of the static text resource.' },
    ]);
    const [image] = (await client.readResource({ uri: 'test://static-binary' })).contents;
    assert.equal(Buffer.from(image.blob, 'base64').subarray(1, 4).toString(), 'PNG');
    const { contents } = await client.readResource({ uri: 'test://several' });
    assert.deepEqual(contents.map(({ uri }) => uri), ['test://several', 'test://several/2']);
  },

  'reads what a template makes of a URI': async ({ client }) => {
    const { resourceTemplates } = await client.listResourceTemplates();
    assert.deepEqual(resourceTemplates.map(({ uriTemplate }) => uriTemplate), ['test://template/{id}/data']);
    const [{ text }] = (await client.readResource({ uri: 'test://template/123/data' })).contents;
    assert.deepEqual(JSON.parse(text), { id: '123', templateTest: true, data: 'Data for ID: 123' });
  },

  'is told of a resource that is not there': async ({ client }) => {
    const missing = client.readResource({ uri: 'test://missing' });
    // Each client has its own idea of the older revisions' code.
    await assert.rejects(missing, ({ code, data }) => [-32602, -32002].includes(code) && data.uri === 'test://missing');
  },
};

export const PROMPTS = {
  'lists and gets prompts': async ({ client }) => {
    const { prompts } = await client.listPrompts();
    assert.deepEqual(prompts.find(({ name }) => name === 'test_prompt_with_arguments').arguments, [
      { name: 'arg1', description: 'the first', required: true },
      { name: 'arg2', description: 'the second', required: true },
    ]);
    const { messages } = await client.getPrompt({
      name: 'test_prompt_with_arguments',
      arguments: { arg1: 'one', arg2: 'two' },
    });
    const text = "Prompt with arguments: arg1='one', arg2='two'";
    assert.deepEqual(messages, [{ role: 'user', content: { type: 'text', text } }]);
    const withImage = await client.getPrompt({ name: 'test_prompt_with_image' });
    assert.deepEqual(withImage.messages.map(({ content }) => content.type), ['image', 'text']);
  },

  'is told which arguments a prompt misses': async ({ client }) => {
    const missing = client.getPrompt({ name: 'test_prompt_with_arguments', arguments: { arg1: 'one' } });
    await assert.rejects(missing, (error) => error.code === -32602 && /arg2/.test(error.message));
  },

  'completes arguments of prompts and variables of templates': async ({ client }) => {
    const values = async (ref, name, value) =>
      (await client.complete({ ref, argument: { name, value } })).completion.values;
    const prompt = { type: 'ref/prompt', name: 'test_prompt_with_arguments' };
    assert.deepEqual(await values(prompt, 'arg1', 'par'), ['paris', 'park', 'party']);
    assert.deepEqual(await values(prompt, 'arg1', 'park'), ['park']);
    const template = { type: 'ref/resource', uri: 'test://template/{id}/data' };
    assert.deepEqual(await values(template, 'id', '12'), ['12', '123']);
  },
};
