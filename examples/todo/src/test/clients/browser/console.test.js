// The local Scalekit's page in Chromium: a person mints a token there, and reads it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchChromium, openWindow } from '../support/chromium.js';
import { DOCUMENT } from '../support/log-in.js';
import { startTodoServer } from '../support/todo-server.js';

let server;
let browser;
let page;
before(async () => {
  server = await startTodoServer('--client-document', DOCUMENT);
  browser = await launchChromium();
  page = await openWindow(browser);
  await page.goto(new URL('/', server.authorizationServer).href);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

test('mints a token with the chosen scopes that the server accepts, and shows it decoded', async () => {
  const complaints = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.getByRole('checkbox', { name: 'todo:read' }).check();
  await page.getByRole('textbox', { name: 'Others' }).fill('more:scopes');
  await page.getByRole('button', { name: 'Mint' }).click();

  await page.getByText('todo:read more:scopes').first().click();
  const [token, decoded] = await page.locator('details[open] pre').allInnerTexts();
  assert.match(decoded, /^ {2}"scope":"todo:read more:scopes",?$/m);
  assert.match(decoded, /^ {2}"aud":\["res_local"\],?$/m);
  assert.equal(await ask(token), 200);
  assert.deepEqual(complaints, []);
});

test('mints a bad token that the server refuses', async () => {
  await page.getByRole('combobox', { name: 'Fault' }).selectOption('expired');
  await page.getByRole('button', { name: 'Mint' }).click();

  await page.locator('summary').first().click();
  const [token] = await page.locator('details[open] pre').allInnerTexts();
  assert.equal(await ask(token), 401);
});

test('shows the clients, and fits a narrow window', async () => {
  await page.getByText('https://todo-client.example/client.json').waitFor();

  await page.setViewportSize({ width: 360, height: 700 });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
});

/** The status of a request with this token. */
async function ask(token) {
  const response = await fetch(server.endpoint, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' }),
  });
  return response.status;
}
