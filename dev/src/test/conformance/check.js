// Runs the official suite's scenarios for authorization servers against the issuer in argv[2], in the
// place of the person who would open the log-in page: the look-alike grants by itself (--auto-consent).
// The server that a token is for is argv[3].
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';

const [issuer, resource] = process.argv.slice(2);
const suite = new URL('node_modules/@modelcontextprotocol/conformance/dist/index.js', import.meta.url).pathname;

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function register(redirectUri, method) {
  const metadata = await (await fetch(`${issuer}/.well-known/oauth-authorization-server`)).json();
  const answer = await fetch(metadata.registration_endpoint, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ redirect_uris: [redirectUri], token_endpoint_auth_method: method }),
  });
  if (answer.status !== 201) {
    throw new Error(`Registration answers ${answer.status}: ${await answer.text()}`);
  }
  return answer.json();
}

async function run(method) {
  const port = await freePort();
  const client = await register(`http://127.0.0.1:${port}/callback`, method);
  const secret = client.client_secret ? ['--client-secret', client.client_secret] : [];
  const child = spawn(
    process.execPath,
    [suite, 'authorization', '--url', issuer, '--client-id', client.client_id, ...secret,
      '--resource', resource, '--port', String(port)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const timer = setTimeout(() => child.kill(), 60_000);
  let output = '';
  for await (const line of createInterface({ input: child.stdout })) {
    output += `${line}\n`;
    if (line.startsWith(`${issuer}/oauth/authorize?`)) {
      await fetch(line); // follows the redirect to the suite's own callback
    }
  }
  if (child.exitCode === null && child.signalCode === null) {
    await once(child, 'exit');
  }
  clearTimeout(timer);
  // A scenario that is skipped is no proof: both must say that they passed.
  const passed = ['authorization-server-metadata-endpoint', 'authorization-code-grant'].every((scenario) =>
    new RegExp(`✓ ${scenario}: [1-9][0-9]* passed, 0 failed`).test(output));
  if (child.exitCode !== 0 || !passed) {
    process.stdout.write(output);
    throw new Error(`The suite fails for a client with ${method}: exit status ${child.exitCode}`);
  }
  console.log(`Both scenarios pass for a client with ${method}`);
}

// Only without a secret: where a server allows that, the suite ignores the secret that a client has.
await run('none');
