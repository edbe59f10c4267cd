// What a client application brings to an OAuth log-in: a memory for what the SDK gives it, and a
// browser. The person at this browser agrees to everything.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { Browser } from './browser.js';

const CALLBACK = 'http://localhost:49152/callback'; // nobody listens there: the browser stops at the redirect

export class LogIn {
  /** Every authorization request so far, as a URL. */
  requests = [];

  #client;
  #tokens;
  #verifier;
  #discovery;
  #callback;
  #browser = new Browser();

  get redirectUrl() {
    return CALLBACK;
  }

  get clientMetadata() {
    return {
      client_name: 'Todo Client',
      redirect_uris: [this.redirectUrl],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      token_endpoint_auth_method: 'none',
    };
  }

  state() {
    return 'a-state';
  }

  clientInformation() {
    return this.#client;
  }

  saveClientInformation(client) {
    this.#client = client;
  }

  tokens() {
    return this.#tokens;
  }

  saveTokens(tokens) {
    this.#tokens = tokens;
  }

  codeVerifier() {
    return this.#verifier;
  }

  saveCodeVerifier(verifier) {
    this.#verifier = verifier;
  }

  saveDiscoveryState(discovery) {
    this.#discovery = discovery;
  }

  discoveryState() {
    return this.#discovery;
  }

  async redirectToAuthorization(url) {
    this.requests.push(url);
    this.#callback = await this.#browser.follow(url, CALLBACK);
  }

  /** The parameters that the browser brought back, once. */
  answer() {
    assert.ok(this.#callback, 'the client has not sent anybody to the authorization server');
    const parameters = this.#callback.searchParams;
    this.#callback = undefined;
    assert.equal(parameters.get('state'), 'a-state');
    return parameters;
  }
}

/** The document that stands at this URL, or would: authorization servers on this machine are given it. */
export const DOCUMENT = fileURLToPath(new URL('client.json', import.meta.url));

/** A client that is known by its Client ID Metadata Document where the server takes such. */
export class LogInByDocument extends LogIn {
  get clientMetadataUrl() {
    return 'https://todo-client.example/client.json';
  }
}
