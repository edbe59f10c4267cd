// The network as a client sees it.

/** A fetch that remembers what was asked and answered. */
export function recorder() {
  const exchanges = [];
  const record = async (url, init) => {
    const response = await fetch(url, init);
    exchanges.push({
      method: init?.method ?? 'GET',
      url: String(url),
      status: response.status,
      challenge: response.headers.get('www-authenticate'),
    });
    return response;
  };
  return { fetch: record, exchanges };
}

/** What was asked, without the queries and repetitions: method, URL and status. */
export function steps(exchanges) {
  const lines = exchanges.map(({ method, url, status }) => `${method} ${url.split('?')[0]} ${status}`);
  return lines.filter((line, i) => line !== lines[i - 1]);
}
