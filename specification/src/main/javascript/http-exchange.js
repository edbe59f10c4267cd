// A request over HTTP and its answer, as a part of a conversation.

/** With these a server may say what OAuth has for it (RFC 6749 section 5.2), which is no message. */
const OTHER_ERRORS = [401, 403, 404, 503];

/** Makes exchanges: of those in a session all belong to one conversation. */
export function httpExchanges({ overHttp }) {
  const sessions = new Map();

  /** The request has this method, and its headers by lower-case names. */
  return (method, headers) => {
    const conversation = sessions.get(headers['mcp-session-id']) ?? overHttp();
    const revision = headers['mcp-protocol-version'];
    let type = '';
    let status = 0;
    let answer = '';

    return {
      asked: (body) => (method === 'GET' ? conversation.listens(revision) : conversation.asked(body, revision)),

      answered(code, answerHeaders) {
        status = code;
        type = answerHeaders['content-type'] ?? '';
        const session = answerHeaders['mcp-session-id'];
        if (status === 200 && session && !headers['mcp-session-id']) {
          conversation.hasSession();
          sessions.set(session, conversation);
        }
      },

      /** A part of the body, as text. */
      said(part) {
        answer += part;
        if (type.startsWith('text/event-stream')) {
          const events = answer.split(/\r?\n\r?\n/);
          answer = events.pop();
          events.map(data).filter((text) => text.trim()).forEach(conversation.said);
        }
      },

      ended() {
        const other = method === 'GET' || OTHER_ERRORS.includes(status);
        if (type.startsWith('application/json') && method !== 'HEAD' && !(other && isNoMessage(answer))) {
          conversation.said(answer);
        }
      },
    };
  };
}

function data(event) {
  const lines = event.split(/\r?\n/).filter((line) => line.startsWith('data:'));
  return lines.map((line) => line.slice('data:'.length)).join('\n');
}

function isNoMessage(json) {
  try {
    return !('jsonrpc' in JSON.parse(json));
  } catch {
    return false;
  }
}
