// The TypeScript SDK's clients, by what differs in their use.
import * as v2 from '@modelcontextprotocol/client';
import { UnauthorizedError } from '@modelcontextprotocol/sdk/client/auth.js';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

export const SDKS = {
  v1: {
    client: () => new Client({ name: 'v1', version: '1' }),
    Transport: StreamableHTTPClientTransport,
    UnauthorizedError,
    answer: (parameters) => parameters.get('code'),
  },
  'v2, modern': inEra({ pin: '2026-07-28' }),
  'v2, legacy': inEra('legacy'),
};

function inEra(mode) {
  return {
    client: () => new v2.Client({ name: 'v2', version: '1' }, { versionNegotiation: { mode } }),
    Transport: v2.StreamableHTTPClientTransport,
    UnauthorizedError: v2.UnauthorizedError,
    answer: (parameters) => parameters,
  };
}
