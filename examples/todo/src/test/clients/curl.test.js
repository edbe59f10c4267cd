// The curl line that `examples/todo/start --dev` prints, pasted into a shell.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { startTodoServer } from './support/todo-server.js';

let server;
let home;
before(async () => {
  home = await mkdtemp(join(tmpdir(), 'curl-'));
  // The line stays as it is; curl's own configuration makes it tell the status as well.
  await writeFile(join(home, '.curlrc'), 'write-out = "\\n%{http_code}"\n');
  server = await startTodoServer();
});
after(async () => {
  await server?.stop();
  await rm(home, { recursive: true, force: true });
});

test('answers 200 with the todo', async () => {
  const env = { ...process.env, HOME: home, CURL_HOME: home };
  const { stdout } = await promisify(execFile)('sh', ['-c', server.curl], { env, timeout: 60_000 });

  const [body, status] = stdout.split('\n');
  assert.equal(status, '200');
  const { todo } = JSON.parse(body).result.structuredContent;
  assert.deepEqual(todo, { id: todo.id, title: 'Buy milk', description: null, completed: false });
});

test('comes with everything else that is needed to call the server', () => {
  const configuration = JSON.parse(/^\{\n[^]*?^\}$/m.exec(server.banner)[0]);
  assert.deepEqual(configuration.mcpServers['todo-server'], { type: 'http', url: server.endpoint });
  assert.match(server.banner, /^npx .*--package node@22\..* mcp-inspector /m);
  for (const name of ['read', 'write', 'admin']) {
    assert.match(server.token(name), /^[\w-]+\.[\w-]+\.[\w-]+$/);
  }
});
