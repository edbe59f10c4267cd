// What a client makes of tools that ask it something before they answer: each function wants a client that is connected.
import assert from 'node:assert/strict';

const ROOT = { uri: 'file:///work', name: 'work' };

/** What the client is capable of, and how it answers. */
export const CAPABILITIES = { elicitation: { form: {}, url: {} }, sampling: {}, roots: {} };

const FIELDS = { name: 'Alice', color: 'blue', ok: true, context: 'tests' };

export const ANSWERS = {
  'elicitation/create': async ({ params: { requestedSchema, url } }) =>
    url ? visit(url) : { action: 'accept', content: filledIn(requestedSchema.properties) },
  'sampling/createMessage': async () => ({
    role: 'assistant',
    model: 'tests',
    content: { type: 'text', text: 'Paris.' },
  }),
  'roots/list': async () => ({ roots: [ROOT] }),
};

function visit(url) {
  return { action: url === 'https://example.com/confirm' ? 'accept' : 'decline' };
}

/** What a form is filled in with already, or the first choice, or what the field's name says. */
function filledIn(properties) {
  const value = ([name, field]) => field.default ?? choice(field) ?? FIELDS[name];
  return Object.fromEntries(Object.entries(properties).map((field) => [field[0], value(field)]));
}

function choice({ enum: choices, oneOf, items }) {
  return choices?.[0] ?? oneOf?.[0].const ?? (items && [items.enum?.[0] ?? items.anyOf[0].const]);
}

export const INPUTS = {
  'answers what a tool asks the user': async ({ said }) => {
    assert.equal(await said('test_input_required_result_elicitation'), 'Hello, Alice!');
    assert.equal(await said('test_input_required_result_multi_round'), 'Hello, Alice! You like blue.');
    assert.equal(await said('test_input_required_result_request_state'), 'state-ok, confirmed: true');
  },

  'fills in forms of every kind': async ({ call, said }) => {
    assert.match(await said('test_elicitation_sep1034_defaults'), /name=John Doe, age=30, score=95.5, status=ACTIVE/);
    assert.equal(
      await said('test_elicitation_sep1330_enums'),
      'The user says: Choices[untitledSingle=FIRST, titledSingle=FIRST, legacyEnum=FIRST, ' +
        'untitledMulti=[FIRST], titledMulti=[FIRST]]',
    );
    const atRunTime = await call({ name: 'test_elicitation_at_run_time', arguments: { rooms: ['blue', 'green'] } });
    assert.equal(atRunTime.content[0].text, 'The user says: {"room":"blue"}');
  },

  'goes to a page': async ({ said }) => {
    assert.equal(await said('test_elicitation_url'), 'The user says: https://example.com/confirm');
  },

  'asks its model for a tool': async ({ said }) => {
    assert.equal(await said('test_input_required_result_sampling'), 'The model says: Paris.');
  },

  'answers several questions of a tool': async ({ said }) => {
    assert.equal(await said('test_input_required_result_multiple_inputs'), `Hello, Alice! Paris. ${ROOT.uri}`);
  },

  'tells a tool its roots': async ({ said }) => {
    assert.equal(await said('test_input_required_result_list_roots'), `The roots are: ${ROOT.uri}`);
  },

  'answers what a prompt asks the user': async ({ client }) => {
    const { messages } = await client.getPrompt({ name: 'test_input_required_result_prompt' });
    assert.equal(messages[0].content.text, 'Use this context: tests');
  },
};
