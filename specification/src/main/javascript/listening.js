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
  return {
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
