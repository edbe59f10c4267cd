// Runs a server on stdio, and writes down what goes through: a line begins with > if the client has said it, else with <.
//
//   node stdio-listener.js TRANSCRIPT COMMAND
import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

const [transcript, command] = process.argv.slice(2);
appendFileSync(transcript, '');
const server = spawn(command, { stdio: ['pipe', 'pipe', 'inherit'] });
pass(process.stdin, server.stdin, '>');
pass(server.stdout, process.stdout, '<');
server.on('exit', (code) => (process.exitCode = code ?? 1));
process.on('SIGTERM', () => server.kill());

function pass(from, to, mark) {
  const decoder = new StringDecoder('utf8');
  let begun = '';
  from.on('data', (chunk) => {
    const lines = (begun + decoder.write(chunk)).split('\n');
    begun = lines.pop();
    lines.forEach((line) => appendFileSync(transcript, `${mark}${line}\n`));
    to.write(chunk);
  });
  from.on('end', () => {
    appendFileSync(transcript, begun && `${mark}${begun}\n`);
    to.end();
  });
}
