// As much of a browser as a log-in needs: it follows redirects, and keeps cookies.
import assert from 'node:assert/strict';

const MOST_REDIRECTS = 20;

export class Browser {
  #cookies = new Map();

  /** Goes on from this URL until it is sent to one that begins with the other, and returns that. */
  async follow(from, to) {
    let url = new URL(from);
    for (let i = 0; i < MOST_REDIRECTS; i++) {
      const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(url, { redirect: 'manual', headers: cookie ? { cookie } : {} });
      this.#keep(response.headers.getSetCookie());
      const location = response.headers.get('location');
      assert.ok(location, `no redirect but ${response.status}: ${await response.text()}`);
      url = new URL(location, url);
      if (url.href.startsWith(to)) {
        return url;
      }
    }
    return assert.fail(`more than ${MOST_REDIRECTS} redirects, the last to ${url}`);
  }

  /** All of them are sent to every page: there is one site here. */
  #keep(cookies) {
    for (const cookie of cookies) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie);
      this.#cookies.set(name, value);
    }
  }
}
