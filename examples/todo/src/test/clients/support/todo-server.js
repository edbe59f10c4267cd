// Starts the todo server as the README says, on ports of its own, and reads what it prints. Before it stands who listens to
// all that it says to whatever client.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listener } from './listener.js';

export const START = fileURLToPath(new URL('../../../../start', import.meta.url));

export const TOOLS = [
  'create_todo',
  'list_todos',
  'get_todo',
  'update_todo',
  'delete_todo',
  'admin_action',
  'flexible_operation',
];

// Long enough for a build on a slow machine; nothing waits longer than it has to.
const PATIENCE_MS = 300_000;

/** The server with its local authorization server; log-ins are granted without asking. */
export function startTodoServer(...options) {
  return startTodoServerThatAsks('--auto-consent', ...options);
}

/** The same, but a person grants log-ins on a page. */
export async function startTodoServerThatAsks(...options) {
  return started(START, (server) => ['--dev', ...server, ...options]);
}

/** The server alone, which trusts this issuer. */
export async function startTodoServerWithIssuer(issuer) {
  const { port, url, proxy } = await listened();
  const env = { ...process.env, PORT: String(port), MCP_URL: url, MCP_AUTH_ISSUER: issuer };
  const child = spawn(START, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const endpoint = line(await readUntil(child, child.stderr, `ready ${url}mcp`), /^ready (.*)$/m);
  return { endpoint, origin: new URL(endpoint).origin, stop: () => stop(child, proxy) };
}

/** A server that shows its callers only what they may use; the build of the tests has it. */
export async function startHiddenTodoServer() {
  const file = (path) => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
  if (!existsSync(file('target/test-classes/dev/tessera/examples/todo/HiddenTodoToolsServer.class'))) {
    throw new Error('The tests of the todo example are not built: mvn -pl examples/todo -am verify');
  }
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';
  const classes = [file('target/todo.jar'), file('target/test-classes')].join(delimiter);
  return started(java, (server) => [
    ...['-jar', file('../../dev/target/tessera-dev.jar'), ...server, '--auto-consent'],
    ...['--tokens', 'read=todo:read;write=todo:write', '--', java, '-cp', classes],
    'dev.tessera.examples.todo.HiddenTodoToolsServer',
  ]);
}

/** A place for a server, and somebody who listens before it. */
async function listened() {
  const port = await freePort();
  const outside = await freePort();
  return { port, url: `http://localhost:${outside}/`, proxy: await listener.proxy(outside, [port]) };
}

async function started(command, options) {
  const { port, url, proxy } = await listened();
  const server = ['--port', String(port), '--url', url, '--auth-port', '0'];
  const child = spawn(command, options(server), { stdio: ['ignore', 'pipe', 'pipe'] });
  const banner = await readUntil(child, child.stdout, 'Ctrl-C stops both servers.');
  const endpoint = line(banner, /^MCP endpoint +(\S+)$/m);
  return {
    endpoint,
    origin: new URL(endpoint).origin,
    authorizationServer: line(banner, /^Authorization server +(\S+)$/m),
    token: (name) => line(banner, new RegExp(`^${name} \\(.*\\)\\n(\\S+)$`, 'm')),
    curl: line(banner, /^(curl .*)$/m),
    banner,
    stop: () => stop(child, proxy),
  };
}

/** The WWW-Authenticate header by which a caller who lacks todo:write is refused. */
export function writeScopeChallenge(server) {
  return (
    'Bearer error="insufficient_scope", scope="todo:write", ' +
    `resource_metadata="${server.origin}/.well-known/oauth-protected-resource/mcp", ` +
    'error_description="Insufficient permissions: `todo:write` scope required."'
  );
}

/** The WWW-Authenticate header by which a caller without a token is asked to log in. */
export function logInChallenge(server) {
  return `Bearer resource_metadata="${server.origin}/.well-known/oauth-protected-resource/mcp", scope="todo:read"`;
}

/** A port of this machine that nobody listens on. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** What the child has written to this stream when that has had the last line. */
function readUntil(child, stream, lastLine) {
  return new Promise((resolve, reject) => {
    const written = new Map();
    const fail = (what) => {
      clearTimeout(timer);
      child.kill();
      reject(new Error([what, ...written.values()].join('\n')));
    };
    const timer = setTimeout(() => fail('The todo server is not ready in time'), PATIENCE_MS);
    for (const each of [child.stderr, child.stdout].filter(Boolean)) {
      written.set(each, '');
      each.setEncoding('utf8').on('data', (text) => {
        written.set(each, written.get(each) + text);
        if (each === stream && written.get(each).includes(lastLine)) {
          clearTimeout(timer);
          resolve(written.get(each));
        }
      });
    }
    child.once('error', (error) => fail(`The todo server cannot be started: ${error.message}`));
    child.once('exit', (code) => fail(`The todo server has ended with ${code}`));
  });
}

function line(text, pattern) {
  const match = pattern.exec(text);
  if (!match) {
    throw new Error(`Nothing like ${pattern} in:\n${text}`);
  }
  return match[1];
}

async function stop(child, proxy) {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }
  await proxy.close();
  listener.check();
}
