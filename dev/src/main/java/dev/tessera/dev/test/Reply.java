package dev.tessera.dev.test;

import java.net.http.HttpHeaders;
import java.util.Optional;

/** What came back over HTTP. */
record Reply(int status, HttpHeaders headers, String body) {

  Optional<String> header(String name) {
    return headers.firstValue(name);
  }
}
