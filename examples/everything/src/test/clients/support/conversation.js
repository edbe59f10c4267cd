// A conversation over stdio, line by line, as no client of ours would shape it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { START } from './everything-server.js';
import { listener } from './specification.js';

/** The server as a process that is spoken to in one revision of the protocol. */
export class Conversation {
  #child = spawn(START, { env: { ...process.env, TRANSPORT: 'stdio' }, stdio: ['pipe', 'pipe', 'ignore'] });
  #lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  #heard = listener.conversation();
  #id = 0;
  #meta = {};

  /** Everything that the server has said, in order. */
  heard = [];

  /** Begins to speak a revision, with all capabilities, and returns what the server says of itself. */
  async begin(revision) {
    const clientInfo = { name: 'by hand', version: '1' };
    if (revision === '2026-07-28') {
      this.#meta = {
        'io.modelcontextprotocol/protocolVersion': revision,
        'io.modelcontextprotocol/clientInfo': clientInfo,
        'io.modelcontextprotocol/clientCapabilities': {},
        'io.modelcontextprotocol/logLevel': 'info',
      };
      return this.ask('server/discover');
    }
    const answer = await this.ask('initialize', { protocolVersion: revision, capabilities: {}, clientInfo });
    this.#say({ method: 'notifications/initialized' });
    return answer;
  }

  /** Sends a request and returns the response to it. */
  async ask(method, params = {}) {
    const id = ++this.#id;
    this.#say({ id, method, params: { ...params, _meta: { ...this.#meta, ...params._meta } } });
    for (;;) {
      const { value: line, done } = await this.#lines.next();
      if (done) {
        throw new Error(`The server has ended without an answer to ${method}`);
      }
      this.#heard.said(line);
      const message = JSON.parse(line);
      this.heard.push(message);
      if (message.id === id && !message.method) {
        return message;
      }
    }
  }

  /** Ends the server's input, and returns its exit status. */
  async end() {
    const exit = once(this.#child, 'exit');
    this.#child.stdin.end();
    const [status] = await exit;
    listener.check();
    return status;
  }

  #say(message) {
    const line = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#heard.asked(line);
    this.#child.stdin.write(`${line}\n`);
  }
}
