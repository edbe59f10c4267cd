// MCP Inspector's page in Chromium, as a person uses it, with a log-in on the local Scalekit's page.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchChromium, openWindow } from '../support/chromium.js';
import { startInspectorPage } from '../support/inspector.js';
import { TOOLS, startTodoServerThatAsks } from '../support/todo-server.js';

let server;
let browser;
before(async () => {
  server = await startTodoServerThatAsks();
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

for (const [era, revision] of [['legacy', 'MCP 2025-11-25'], ['modern', 'MCP 2026-07-28']]) {
  test(`${era}: connects by a log-in, lists, calls, sees the 403 and gets the missing scope`, async () => {
    const inspector = await startInspectorPage(server.endpoint, era);
    const page = await openWindow(browser);
    try {
      await page.goto(inspector.url);
      await page.getByRole('switch', { name: /^Connect or disconnect/ }).click({ force: true });
      assert.deepEqual(await allow(page), ['todo:read']);
      await page.getByText('Authentication succeeded.').waitFor();
      await page.getByText(revision, { exact: true }).waitFor();

      await page.getByText('Tools', { exact: true }).click();
      assert.deepEqual(await tools(page), TOOLS);
      await choose(page, 'flexible_operation');
      assert.deepEqual(await execute(page), { basic: 'data' });

      await choose(page, 'create_todo');
      await page.getByRole('textbox', { name: 'title' }).fill(`Buy milk, ${era}`);
      await page.getByRole('button', { name: 'Execute Tool' }).click();
      const refusal = page.getByRole('dialog', { name: 'Additional permissions required' });
      await refusal.getByText('This operation needs additional scope: todo:write.').waitFor();
      await refusal.getByRole('button', { name: 'Authorize' }).click();
      assert.deepEqual(await allow(page), ['todo:read', 'todo:write']);
      await page.getByText('Step-up authorization succeeded.').waitFor();

      await page.getByText('Network', { exact: true }).click();
      await page.getByText('403 Forbidden').waitFor();
      await page.getByRole('textbox', { name: 'title' }).fill(`Buy milk, ${era}`);
      const { todo } = await execute(page);
      assert.deepEqual(todo, { id: todo.id, title: `Buy milk, ${era}`, description: null, completed: false });
    } finally {
      await page.close();
      await inspector.stop();
    }
  });
}

/** Agrees to all that the local Scalekit's page asks for, and returns it. */
async function allow(page) {
  await page.getByRole('heading', { name: 'Allow MCP Inspector to use your tools?' }).waitFor();
  const scopes = await page.getByRole('group', { name: 'Scopes' }).getByRole('checkbox', { checked: true }).all();
  const names = await Promise.all(scopes.map((scope) => scope.getAttribute('value')));
  await page.getByRole('button', { name: 'Allow' }).click();
  return names;
}

async function tools(page) {
  await page.getByRole('heading', { name: 'Tools (7)' }).waitFor();
  const names = new RegExp(`^(${TOOLS.join('|')})\\b`);
  const buttons = await page.getByRole('button', { name: names }).all();
  return Promise.all(buttons.map(async (button) => (await button.textContent()).trim()));
}

function choose(page, tool) {
  return page.getByRole('button', { name: new RegExp(`^${tool}\\b`) }).click();
}

/** Calls the chosen tool, and reads the structured result off the page. */
async function execute(page) {
  await page.getByRole('button', { name: 'Execute Tool' }).click();
  await page.getByRole('heading', { name: 'Structured Output' }).waitFor();
  return JSON.parse(await page.locator('.ace_content', { hasText: /\S/ }).last().textContent());
}
