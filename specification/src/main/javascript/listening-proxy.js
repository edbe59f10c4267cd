// A proxy on loopback that reads along what clients and a server say to each other, and changes nothing of it.
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { StringDecoder } from 'node:string_decoder';

/** Listens at a port, before servers at others: each request goes to the next of them. */
export async function startProxy(exchange, port, targets) {
  let requests = 0;
  const answers = new Set();
  const server = createServer((incoming, outgoing) => {
    const target = targets[requests++ % targets.length];
    const { method, url: path, headers, rawHeaders } = incoming;
    const heard = exchange(method, headers);
    const onward = request({ host: '127.0.0.1', port: target, method, path, headers: rawHeaders, agent: false });
    onward.on('response', (answer) => passBack(heard, answer, outgoing));
    onward.on('error', () => outgoing.destroy());
    const answer = once(outgoing, 'close').then(() => answers.delete(answer));
    answers.add(answer);
    outgoing.on('close', () => onward.destroy());
    // What was asked is heard before any answer to it.
    const asked = [];
    incoming.on('data', (chunk) => asked.push(chunk));
    incoming.on('end', () => {
      const body = Buffer.concat(asked);
      heard.asked(body.toString());
      onward.end(body);
    });
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    /** Ends, once the servers have: what they say last arrives. */
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      await Promise.all(answers);
      server.closeAllConnections();
      await closed;
    },
  };
}

function passBack(heard, answer, outgoing) {
  const decoder = new StringDecoder('utf8');
  heard.answered(answer.statusCode, answer.headers);
  outgoing.writeHead(answer.statusCode, answer.rawHeaders);
  outgoing.flushHeaders();
  answer.on('data', (chunk) => {
    heard.said(decoder.write(chunk));
    outgoing.write(chunk);
  });
  answer.on('end', () => {
    heard.ended();
    outgoing.end();
  });
  answer.on('error', () => outgoing.destroy());
}
