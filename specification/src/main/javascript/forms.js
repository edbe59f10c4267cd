// What is wrong with a message of a server, by its kind; undefined if nothing is.

export const MODERN = '2026-07-28';
const TASKS = 'tasks';
const ERRORS_WITHOUT_ID = '2025-11-25';

/** What may need input at 2026-07-28 (Multi Round-Trip Requests). */
const ASKING = ['tools/call', 'prompts/get', 'resources/read'];

/** Errors of which a schema says more than that they are errors. */
const ERRORS = {
  [-32020]: [MODERN, 'HeaderMismatchError'],
  [-32021]: [MODERN, 'MissingRequiredClientCapabilityError'],
  [-32022]: [MODERN, 'UnsupportedProtocolVersionError'],
  [-32042]: ['2025-11-25', 'URLElicitationRequiredError'],
};

export function forms(specification) {
  const parts = (revision) => (revision === MODERN ? [MODERN, TASKS] : [revision]).map(specification);

  function find(revision, method, kind, side) {
    for (const part of parts(revision)) {
      const type = part.typeOf(method, kind, side);
      if (type) {
        return [part, type];
      }
    }
    return [];
  }

  function sent(revision, kind, message) {
    const [part, type] = find(revision, message.method, kind, 'Server');
    return type ? part.fault(type, message) : `no ${kind} that servers send at ${revision}`;
  }

  /** The schema lets any text pass as a kind of result, and any kind as the result of anything. */
  function wrongKind(method, { resultType, inputRequests, requestState }) {
    const possible =
      resultType === 'complete' ||
      (resultType === 'task' && method === 'tools/call') ||
      (resultType === 'input_required' && ASKING.includes(method) && (inputRequests ?? requestState) !== undefined);
    return possible ? undefined : `a result that is ${resultType} of ${method}`;
  }

  function resultFault(revision, method, result) {
    const kind = revision === MODERN ? result.resultType : undefined;
    if (kind === 'task') {
      return specification(TASKS).fault('CreateTaskResult', result);
    }
    if (kind === 'input_required') {
      return specification(revision).fault('InputRequiredResult', result);
    }
    const [part, request] = find(revision, method, 'Request', 'Client');
    const type = request?.replace(/Request$/, 'Result');
    return request ? part.fault(part.has(type) ? type : 'EmptyResult', result) : `a result of ${method}`;
  }

  return {
    notification: (revision, message) => sent(revision, 'Notification', message),

    request: (revision, message) =>
      revision === MODERN ? `a request, which servers of ${MODERN} do not send` : sent(revision, 'Request', message),

    result(revision, method, message) {
      const core = specification(revision);
      return (
        core.fault(core.has('JSONRPCResultResponse') ? 'JSONRPCResultResponse' : 'JSONRPCResponse', message) ??
        (revision === MODERN ? wrongKind(method, message.result) : undefined) ??
        resultFault(revision, method, message.result)
      );
    },

    /** Before 2025-11-25 no schema has an error without an id: it has the form of that revision. */
    error(revision, message) {
      const core = specification('id' in message || revision === MODERN ? revision : ERRORS_WITHOUT_ID);
      const [owner, type] = ERRORS[message.error?.code] ?? [];
      return (
        core.fault(core.has('JSONRPCErrorResponse') ? 'JSONRPCErrorResponse' : 'JSONRPCError', message) ??
        (owner ? specification(owner).fault(type, message) : undefined)
      );
    },
  };
}
