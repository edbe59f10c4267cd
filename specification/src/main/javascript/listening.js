// Listens to all that servers say in tests, and keeps what is not valid.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { conversations } from './conversation.js';
import { httpExchanges } from './http-exchange.js';
import { startProxy } from './listening-proxy.js';
import { specifications } from './specification.js';

export function listening(ajv) {
  const complaints = [];
  const talk = conversations(specifications(ajv), (complaint) => complaints.push(complaint));
  const exchange = httpExchanges(talk);
  const network = globalThis.fetch;
  return {
    toFetch,
    proxy: (port, targets) => startProxy(exchange, port, targets),
    stdio,
    conversation: talk.onStdio,
    check,
  };

  /** Throws if something invalid has been said since somebody asked last. */
  function check() {
    const found = complaints.splice(0);
    if (found.length > 0) {
      throw new Error(found.join('\n'));
    }
  }

  /** Listens from now on to whatever this process fetches from endpoints of MCP. */
  function toFetch() {
    globalThis.fetch = (url, init) => (new URL(url.url ?? url).pathname === '/mcp' ? heardFetch(url, init) : network(url, init));
  }

  async function heardFetch(url, init = {}) {
    const headers = Object.fromEntries(new Headers(init.headers));
    const heard = exchange(init.method ?? 'GET', headers);
    heard.asked(typeof init.body === 'string' ? init.body : '');
    const response = await network(url, init);
    heard.answered(response.status, Object.fromEntries(response.headers));
    if (!response.body) {
      return response;
    }
    const decoder = new TextDecoder();
    const body = response.body.pipeThrough(
      new TransformStream({
        transform(chunk, controller) {
          heard.said(decoder.decode(chunk, { stream: true }));
          controller.enqueue(chunk);
        },
        flush: () => heard.ended(),
      }),
    );
    return new Response(body, { status: response.status, statusText: response.statusText, headers: response.headers });
  }

  /** How a client starts a server on stdio: it is to be closed when both have ended. */
  function stdio(command) {
    const folder = mkdtempSync(join(tmpdir(), 'stdio-'));
    const transcript = join(folder, 'transcript');
    return {
      command: process.execPath,
      args: [fileURLToPath(new URL('stdio-listener.js', import.meta.url)), transcript, command],
      close() {
        const conversation = talk.onStdio();
        for (const line of readFileSync(transcript, 'utf8').split('\n').filter(Boolean)) {
          conversation[line[0] === '>' ? 'asked' : 'said'](line.slice(1));
        }
        rmSync(folder, { recursive: true });
      },
    };
  }
}
