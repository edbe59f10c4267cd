// What a client hears of what changes in the server: each function wants a client that is connected.
import assert from 'node:assert/strict';

export const LISTS = ['tools', 'prompts', 'resources'];

const WATCHED = 'test://watched-resource';

/** At 2026-07-28, by subscriptions/listen. */
export const CHANGES = {
  'is told what the server agrees to': async ({ client }) => {
    const asked = { toolsListChanged: true, resourceSubscriptions: [WATCHED, 'test://missing', 'test://template/1/data'] };
    const { honoredFilter, close, closed } = await client.listen(asked);
    assert.deepEqual(honoredFilter, {
      toolsListChanged: true,
      resourceSubscriptions: [WATCHED, 'test://template/1/data'],
    });
    await close();
    assert.equal(await closed, 'local');
  },

  'hears of lists that change, of those alone that it asks for': async ({ client, call, onChange }) => {
    const heard = hear(onChange);
    const { close } = await client.listen({ promptsListChanged: true });
    await call({ name: 'test_trigger_tool_change' });
    await call({ name: 'test_trigger_prompt_change' });
    assert.equal(await heard.next(), 'prompts');
    await close();
    const again = await client.listen({ toolsListChanged: true });
    await call({ name: 'test_trigger_tool_change' });
    assert.equal(await heard.after('prompts'), 'tools');
    await again.close();
  },

  'hears of resources that change, in several subscriptions at once': async ({ client, call, onChange }) => {
    const heard = hear(onChange);
    const one = await client.listen({ resourceSubscriptions: [WATCHED] });
    const other = await client.listen({ resourceSubscriptions: [WATCHED], resourcesListChanged: true });
    await call({ name: 'test_trigger_resource_change' });
    // What was said of a list to a subscription that has ended may still be on its way.
    assert.deepEqual([await heard.after('tools'), await heard.after('tools')], [WATCHED, WATCHED]);
    await one.close();
    await call({ name: 'test_trigger_resource_change' });
    assert.equal(await heard.after('tools'), WATCHED);
    await other.close();
  },
};

/** Before 2026-07-28: of all lists, and of the resources to which it has subscribed one by one. */
export const LEGACY_CHANGES = {
  'hears of a resource as long as it has subscribed': async ({ client, call, onChange }) => {
    const heard = hear(onChange);
    await call({ name: 'test_trigger_resource_change' });
    await client.subscribeResource({ uri: WATCHED });
    await call({ name: 'test_trigger_resource_change' });
    assert.equal(await heard.next(), WATCHED);
    await client.unsubscribeResource({ uri: WATCHED });
    await call({ name: 'test_trigger_resource_change' });
    await call({ name: 'test_trigger_prompt_change' });
    assert.equal(await heard.next(), 'prompts');
  },

  'hears of lists that change': async ({ call, onChange }) => {
    const heard = hear(onChange);
    await call({ name: 'test_trigger_tool_change' });
    assert.equal(await heard.after('prompts'), 'tools');
  },
};

/** The changes that a client hears of from now on, one after another. */
function hear(onChange) {
  const heard = [];
  let wake = () => {};
  onChange((change) => {
    heard.push(change);
    wake();
  });
  const next = async () => {
    while (heard.length === 0) {
      await new Promise((resolve) => (wake = resolve));
    }
    return heard.shift();
  };
  /** A list may be told twice: when something comes, and when it goes. */
  const after = async (change) => {
    for (;;) {
      const found = await next();
      if (found !== change) {
        return found;
      }
    }
  };
  return { next, after };
}
