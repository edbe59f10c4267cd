// The official TypeScript clients, by what differs in their use.
import * as v2 from '@modelcontextprotocol/client';
import * as v2Stdio from '@modelcontextprotocol/client/stdio';
import * as v1 from '@modelcontextprotocol/sdk/client/index.js';
import * as v1Stdio from '@modelcontextprotocol/sdk/client/stdio.js';
import * as v1Http from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import {
  CreateMessageRequestSchema,
  ElicitRequestSchema,
  ListRootsRequestSchema,
  LoggingMessageNotificationSchema,
  PromptListChangedNotificationSchema,
  ResourceListChangedNotificationSchema,
  ResourceUpdatedNotificationSchema,
  ToolListChangedNotificationSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { LISTS } from './changes.js';
import { ANSWERS, CAPABILITIES } from './inputs.js';

const LIST_CHANGED = {
  tools: ToolListChangedNotificationSchema,
  prompts: PromptListChangedNotificationSchema,
  resources: ResourceListChangedNotificationSchema,
};
const ENV = { ...process.env, TRANSPORT: 'stdio' };

export const CLIENTS = {
  v1: {
    modern: false,
    create: () => {
      const client = new v1.Client({ name: 'v1', version: '1' }, { capabilities: CAPABILITIES });
      client.setRequestHandler(ElicitRequestSchema, ANSWERS['elicitation/create']);
      client.setRequestHandler(CreateMessageRequestSchema, ANSWERS['sampling/createMessage']);
      client.setRequestHandler(ListRootsRequestSchema, ANSWERS['roots/list']);
      return client;
    },
    stdio: (server) => new v1Stdio.StdioClientTransport({ ...server, env: ENV, stderr: 'ignore' }),
    http: (endpoint) => new v1Http.StreamableHTTPClientTransport(new URL(endpoint)),
    call: (client, params, options) => client.callTool(params, undefined, options),
    onLog: (client, handler) =>
      client.setNotificationHandler(LoggingMessageNotificationSchema, ({ params }) => handler(params)),
    onChange: (client, handler) => {
      LISTS.forEach((list) => client.setNotificationHandler(LIST_CHANGED[list], () => handler(list)));
      client.setNotificationHandler(ResourceUpdatedNotificationSchema, ({ params }) => handler(params.uri));
    },
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
    stdio: (server) => new v2Stdio.StdioClientTransport({ ...server, env: ENV, stderr: 'ignore' }),
    http: (endpoint) => new v2.StreamableHTTPClientTransport(new URL(endpoint)),
    call: (client, params, options) => client.callTool(params, options),
    onLog: (client, handler) => client.setNotificationHandler('notifications/message', ({ params }) => handler(params)),
    onChange: (client, handler) => {
      LISTS.forEach((list) => client.setNotificationHandler(`notifications/${list}/list_changed`, () => handler(list)));
      client.setNotificationHandler('notifications/resources/updated', ({ params }) => handler(params.uri));
    },
  };
}
