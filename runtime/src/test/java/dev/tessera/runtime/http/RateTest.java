package dev.tessera.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.TestTools;
import dev.tessera.runtime.http.Client.Request;
import dev.tessera.runtime.http.Client.Response;
import dev.tessera.runtime.settings.ForwardedHeader;
import dev.tessera.runtime.settings.ForwardedHeader.Kind;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that call more often than they may. */
@Timeout(60)
class RateTest {
  private static final Duration DAY = Duration.ofDays(1);

  private static Response call(TesseraServer server, Request request) throws IOException {
    return Client.send(server.port(), request);
  }

  private static Request read(TesseraServer server) {
    return Request.call(server.port(), "read");
  }

  private static void assertTooMany(Response response) {
    assertThat(response.status()).isEqualTo(429);
    assertThat(Integer.parseInt(response.header("Retry-After"))).isBetween(1, 86_400);
    assertThat(response.body())
        .contains("-32600", "Too many calls. Wait as long as Retry-After says.");
  }

  @Test
  void anAddressThatAsksTooOftenIsRefusedWhateverItsToken() throws IOException {
    try (TesseraServer server = Servers.secured(TestTools.secured()).rateLimit(2, DAY).start()) {
      assertThat(call(server, read(server).header("Authorization", "Bearer none")).status())
          .isEqualTo(401);
      assertThat(call(server, read(server)).status()).isEqualTo(200);
      assertTooMany(call(server, read(server)));
      assertTooMany(call(server, read(server).header("Authorization", "Bearer none")));
      assertThat(call(server, Request.get(server.port(), "/healthz")).status()).isEqualTo(200);
    }
  }

  @Test
  void whatIsRefusedEarlierIsNotCounted() throws IOException {
    try (TesseraServer server = Servers.secured(TestTools.secured()).rateLimit(1, DAY).start()) {
      for (int i = 0; i < 3; i++) {
        assertThat(call(server, read(server).header("Accept", "text/html")).status())
            .isEqualTo(406);
      }
      assertThat(call(server, read(server)).status()).isEqualTo(200);
      assertTooMany(call(server, read(server)));
    }
  }

  @Test
  void withoutALimitNobodyIsRefused() throws IOException {
    try (TesseraServer server = Servers.secured(TestTools.secured()).noRateLimit().start();
        Client client = new Client(server.port())) {
      for (int i = 0; i < 1_200; i++) {
        client.write(read(server).text());
        assertThat(client.read().status()).isEqualTo(200);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X_FORWARDED_FOR | 1 | X-Forwarded-For | 192.0.2.1 | 192.0.2.2",
        "X_FORWARDED_FOR | 1 | X-Forwarded-For | 9.9.9.9, 192.0.2.1:80 | 9.9.9.9,192.0.2.2:80",
        "X_FORWARDED_FOR | 2 | X-Forwarded-For | 192.0.2.1, 10.0.0.1 | 192.0.2.2, 10.0.0.1",
        "X_FORWARDED_FOR | 1 | X-Forwarded-For | 2001:db8:0:1::1 | 2001:db8:0:2::1",
        "FORWARDED | 1 | Forwarded | for=192.0.2.1;proto=https | proto=https;For=192.0.2.2",
        "FORWARDED | 1 | Forwarded | for=\"[2001:db8:0:1::1]:8080\" | for=\"[2001:db8:0:2::1]\"",
      })
  void behindAProxyTheAddressIsTheOneThatItHasSeen(
      Kind kind, int hops, String header, String one, String other) throws IOException {
    try (TesseraServer server =
        Servers.open(TestTools.open())
            .rateLimit(1, DAY)
            .forwardedHeader(new ForwardedHeader(kind, hops))
            .start()) {
      assertThat(call(server, read(server).header(header, one)).status()).isEqualTo(200);
      assertThat(call(server, read(server).header(header, other)).status()).isEqualTo(200);
      assertTooMany(call(server, read(server).header(header, one)));
      assertTooMany(call(server, read(server).header(header, other)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X-Forwarded-For | unknown",
        "X-Forwarded-For | localhost",
        "X-Forwarded-For | 1.2.3.4.5",
        "X-Forwarded-For | 192.0.2.1,",
        "Forwarded | for=192.0.2.1",
      })
  void whatIsNoAddressOrAnotherHeaderCountsForTheProxy(String header, String value)
      throws IOException {
    try (TesseraServer server =
        Servers.open(TestTools.open())
            .rateLimit(1, DAY)
            .forwardedHeader(new ForwardedHeader(Kind.X_FORWARDED_FOR, 1))
            .start()) {
      assertThat(call(server, read(server)).status()).isEqualTo(200);
      assertTooMany(call(server, read(server).header(header, value)));
    }
  }

  @Test
  void noHeaderIsBelievedUnlessOneIsNamed() throws IOException {
    try (TesseraServer server = Servers.open(TestTools.open()).rateLimit(1, DAY).start()) {
      assertThat(call(server, read(server).header("X-Forwarded-For", "192.0.2.1")).status())
          .isEqualTo(200);
      assertTooMany(call(server, read(server).header("X-Forwarded-For", "192.0.2.2")));
    }
  }

  @Test
  void eachUserOfAClientIsCountedWhereverTheyCallFrom() throws IOException {
    try (TesseraServer server =
        Servers.secured(TestTools.secured())
            .rateLimit(2, DAY)
            .forwardedHeader(new ForwardedHeader(Kind.X_FORWARDED_FOR, 1))
            .start()) {
      for (int i = 1; i <= 2; i++) {
        assertThat(call(server, read(server).header("X-Forwarded-For", "192.0.2." + i)).status())
            .isEqualTo(200);
      }
      assertTooMany(call(server, read(server).header("X-Forwarded-For", "192.0.2.3")));
      assertThat(
              call(
                      server,
                      read(server)
                          .header("X-Forwarded-For", "192.0.2.4")
                          .header("Authorization", "Bearer writer"))
                  .status())
          .isEqualTo(200);
    }
  }

  @Test
  void everyCallOfABatchCounts() throws IOException {
    try (TesseraServer server = Servers.open(TestTools.open()).rateLimit(3, DAY).start()) {
      String message =
          """
          {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"read"}}""";
      Request batch =
          read(server)
              .header("MCP-Protocol-Version", "2025-03-26")
              .body("[" + message + "," + message + "]");
      assertThat(call(server, batch).status()).isEqualTo(200);
      assertTooMany(call(server, batch));
    }
  }
}
