// What a client and a server say to each other: what the client asks decides by which revision and type all that the
// server says is judged.
import { MODERN, forms } from './forms.js';
import { REVISIONS } from './specification.js';

const DECLARED = 'io.modelcontextprotocol/protocolVersion';
const WITH_BATCHES = '2025-03-26';

/** Makes conversations that tell what is wrong. */
export function conversations(specification, complain) {
  const form = forms(specification);

  return {
    /** A client over HTTP that says nothing speaks 2025-03-26. */
    overHttp: () => new Conversation('2025-03-26'),

    /** A client on stdio may ping before it says what it speaks. */
    onStdio: () => new Conversation('2025-11-25'),
  };

  function Conversation(unless) {
    const open = new Map();
    const spoken = new Set();
    let negotiated;
    let batches = false;
    let repeats = false;

    /** The client has sent this; the revision is the one in the HTTP header, if there is one. */
    this.asked = (text, header) => {
      const message = parsed(text);
      if (Array.isArray(message)) {
        batches ||= (header ?? negotiated ?? unless) === WITH_BATCHES;
        message.forEach((element) => ask(element, header));
      } else if (message) {
        ask(message, header);
      }
    };

    /** The client listens, by a request without a message. */
    this.listens = (header) => spoken.add(header ?? negotiated ?? unless);

    /** It has a session, in which a client that lost a stream hears again what was said on it. */
    this.hasSession = () => (repeats = true);

    /** The server has sent this, which has to be a message, or a batch of them. */
    this.said = (text) => {
      const message = parsed(text);
      const fault = message ? faultOf(message) : 'no JSON';
      if (fault) {
        complain(`The server said what is ${fault}:\n${text}`);
      }
    };

    function ask(message, header) {
      const said = message.params?._meta?.[DECLARED] ?? header;
      const declared = said === undefined || REVISIONS.includes(said) ? said : MODERN;
      const revision = declared ?? negotiated ?? unless;
      const introduces = message.method === 'initialize' && declared !== MODERN;
      if (!introduces) {
        spoken.add(revision);
      }
      if ('id' in message && message.method !== undefined) {
        const asked = { method: message.method, revision: introduces ? undefined : revision };
        open.set(key(message.id), [...(open.get(key(message.id)) ?? []), asked]);
      }
    }

    function faultOf(message) {
      if (Array.isArray(message)) {
        return batches && message.length > 0 ? message.map(faultOf).find(Boolean) : 'no message, but a batch';
      }
      if (message.method !== undefined) {
        const judge = 'id' in message ? form.request : form.notification;
        const faults = [...spoken].map((revision) => judge(revision, message));
        return faults.length > 0 && faults.every(Boolean) ? faults[0] : faults.length > 0 ? undefined : 'unasked for';
      }
      return message.error === undefined ? result(message) : error(message);
    }

    function error(message) {
      const asked = 'id' in message ? answered(message.id) : undefined;
      return 'id' in message && !asked ? 'the answer to nothing' : form.error(asked?.revision ?? MODERN, message);
    }

    function result(message) {
      const asked = answered(message.id);
      return asked
        ? form.result(asked.revision ?? introduced(message), asked.method, message)
        : 'the answer to nothing';
    }

    function introduced({ result }) {
      negotiated = REVISIONS.includes(result?.protocolVersion) ? result.protocolVersion : unless;
      spoken.add(negotiated);
      return negotiated;
    }

    function answered(id) {
      const asked = open.get(key(id)) ?? [];
      return repeats ? asked.at(-1) : asked.shift();
    }
  }
}

/** Ids are compared as JSON: 1 and "1" are two. */
function key(id) {
  return JSON.stringify(id);
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
