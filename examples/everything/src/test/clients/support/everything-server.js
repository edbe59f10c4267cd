// Starts the server as a person does, on a port of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { listener } from './specification.js';

export const START = fileURLToPath(new URL('../../../../start', import.meta.url));

// Long enough for a build on a slow machine; nothing waits longer than it has to.
const PATIENCE_MS = 300_000;

/** The server over HTTP, once it says that it is ready; all that it says from then on is listened to. */
export function startEverythingServer() {
  return startEverythingServers([{}]);
}

/** Several processes behind one address, each with settings of its own: every request goes to the next of them. */
export async function startEverythingServers(settings) {
  const port = await freePort();
  const endpoint = `http://localhost:${port}/mcp`;
  const processes = [];
  for (const each of settings) {
    processes.push(await startProcess(endpoint, each));
  }
  const proxy = await listener.proxy(port, processes.map((each) => each.port));
  return {
    endpoint,
    async stop() {
      // The servers first: what they say at their end has to come through.
      await Promise.all(processes.map(({ child }) => stop(child)));
      await proxy.close();
      listener.check();
    },
  };
}

async function startProcess(endpoint, settings) {
  const port = await freePort();
  const env = { ...process.env, ...settings, PORT: String(port), MCP_URL: new URL('/', endpoint).href };
  const child = spawn(START, { env, stdio: ['ignore', 'inherit', 'pipe'] });
  await said(child, `ready ${endpoint}\n`);
  return { port, child };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

function said(child, text) {
  return new Promise((resolve, reject) => {
    let written = '';
    const fail = (what) => {
      clearTimeout(timer);
      child.kill();
      reject(new Error(`${what}\n${written}`));
    };
    const timer = setTimeout(() => fail('The server is not ready in time'), PATIENCE_MS);
    child.stderr.setEncoding('utf8').on('data', (piece) => {
      written += piece;
      if (written.includes(text)) {
        clearTimeout(timer);
        resolve();
      }
    });
    child.once('error', (error) => fail(`The server cannot be started: ${error.message}`));
    child.once('exit', (code) => fail(`The server has ended with ${code}`));
  });
}

async function stop(child) {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }
}
