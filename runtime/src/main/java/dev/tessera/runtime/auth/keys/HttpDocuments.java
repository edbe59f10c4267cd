package dev.tessera.runtime.auth.keys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Fetches an issuer's documents within limits: time to connect, time in all, size, and no redirect,
 * since another place's keys are not this issuer's.
 */
final class HttpDocuments {
  static final int SIZE_LIMIT = 256 * 1_024;
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);
  private static final Duration TOTAL_LIMIT = Duration.ofSeconds(5);

  private final Duration totalLimit;
  private @Nullable HttpClient client;

  HttpDocuments() {
    this(TOTAL_LIMIT);
  }

  HttpDocuments(Duration totalLimit) {
    this.totalLimit = totalLimit;
  }

  /** Starts a fetch. The future ends within the total limit, whatever the other side does. */
  CompletableFuture<byte[]> fetch(URI url) {
    try {
      return start(url);
    } catch (RuntimeException e) {
      // Such as a client that cannot be made for want of file descriptors: a failed fetch as well.
      return CompletableFuture.failedFuture(e);
    }
  }

  private CompletableFuture<byte[]> start(URI url) {
    HttpRequest request =
        HttpRequest.newBuilder(url).header("Accept", "application/json").GET().build();
    CompletableFuture<HttpResponse<byte[]>> exchange =
        client()
            .sendAsync(
                request,
                head ->
                    head.statusCode() == 200
                        ? new LimitedBody(SIZE_LIMIT)
                        : BodySubscribers.replacing(new byte[0]));
    return exchange
        .thenCompose(HttpDocuments::body)
        .orTimeout(totalLimit.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete(
            (body, failure) -> {
              if (failure instanceof TimeoutException) {
                exchange.cancel(true);
              }
            });
  }

  private static CompletableFuture<byte[]> body(HttpResponse<byte[]> response) {
    return response.statusCode() == 200
        ? CompletableFuture.completedFuture(response.body())
        : CompletableFuture.failedFuture(
            new IOException("the answer has status " + response.statusCode()));
  }

  /** Made when it is first needed: it loads many classes and starts a thread. */
  private synchronized HttpClient client() {
    if (client == null) {
      client =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(CONNECT_LIMIT)
              .followRedirects(HttpClient.Redirect.NEVER)
              .build();
    }
    return client;
  }
}
