// What a client makes of tools that ask it something before they answer: each function wants a client that is connected.
import assert from 'node:assert/strict';

const ROOT = { uri: 'file:///work', name: 'work' };

/** What the client is capable of, and how it answers. */
export const CAPABILITIES = { elicitation: {}, roots: {} };

export const ANSWERS = {
  'elicitation/create': async ({ params: { requestedSchema } }) => {
    const answers = { name: 'Alice', color: 'blue', ok: true, context: 'tests' };
    const content = Object.keys(requestedSchema.properties).map((field) => [field, answers[field]]);
    return { action: 'accept', content: Object.fromEntries(content) };
  },
  'roots/list': async () => ({ roots: [ROOT] }),
};

export const INPUTS = {
  'answers what a tool asks the user': async ({ said }) => {
    assert.equal(await said('test_input_required_result_elicitation'), 'Hello, Alice!');
    assert.equal(await said('test_input_required_result_multi_round'), 'Hello, Alice! You like blue.');
    assert.equal(await said('test_input_required_result_request_state'), 'state-ok, confirmed: true');
  },

  'tells a tool its roots': async ({ said }) => {
    assert.equal(await said('test_input_required_result_list_roots'), `The roots are: ${ROOT.uri}`);
  },

  'answers what a prompt asks the user': async ({ client }) => {
    const { messages } = await client.getPrompt({ name: 'test_input_required_result_prompt' });
    assert.equal(messages[0].content.text, 'Use this context: tests');
  },
};
