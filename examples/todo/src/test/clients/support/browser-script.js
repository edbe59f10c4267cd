// A browser for programs that open one, with a person who agrees to everything. It notes where it was sent.
import { appendFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

const [, , visits, url] = process.argv;
await appendFile(visits, `${url}\n`);
const callback = (await fetch(url, { redirect: 'manual' })).headers.get('location');
// A person is slower: some programs listen only after they have opened the browser.
for (let tries = 0; tries < 100; tries++) {
  try {
    await fetch(callback);
    break;
  } catch {
    await setTimeout(100);
  }
}
