// The official TypeScript clients, by what differs in their use.
import * as v2 from '@modelcontextprotocol/client';
import * as v2Stdio from '@modelcontextprotocol/client/stdio';
import * as v1 from '@modelcontextprotocol/sdk/client/index.js';
import * as v1Stdio from '@modelcontextprotocol/sdk/client/stdio.js';
import * as v1Http from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { LoggingMessageNotificationSchema } from '@modelcontextprotocol/sdk/types.js';
import { START } from './everything-server.js';
import { ANSWERS, CAPABILITIES } from './inputs.js';

const PROCESS = { command: START, env: { ...process.env, TRANSPORT: 'stdio' }, stderr: 'ignore' };

export const CLIENTS = {
  v1: {
    modern: false,
    create: () => new v1.Client({ name: 'v1', version: '1' }),
    stdio: () => new v1Stdio.StdioClientTransport(PROCESS),
    http: (endpoint) => new v1Http.StreamableHTTPClientTransport(new URL(endpoint)),
    call: (client, params, options) => client.callTool(params, undefined, options),
    onLog: (client, handler) =>
      client.setNotificationHandler(LoggingMessageNotificationSchema, ({ params }) => handler(params)),
  },
  'v2, modern': inEra(true, { pin: '2026-07-28' }),
  'v2, legacy': inEra(false, 'legacy'),
  'v2, choosing the era itself': inEra(true, 'auto'),
};

function inEra(modern, mode) {
  return {
    modern,
    create: () => {
      const options = { versionNegotiation: { mode }, capabilities: CAPABILITIES };
      const client = new v2.Client({ name: 'v2', version: '1' }, options);
      Object.entries(ANSWERS).forEach(([method, answer]) => client.setRequestHandler(method, answer));
      return client;
    },
    stdio: () => new v2Stdio.StdioClientTransport(PROCESS),
    http: (endpoint) => new v2.StreamableHTTPClientTransport(new URL(endpoint)),
    call: (client, params, options) => client.callTool(params, options),
    onLog: (client, handler) => client.setNotificationHandler('notifications/message', ({ params }) => handler(params)),
  };
}
