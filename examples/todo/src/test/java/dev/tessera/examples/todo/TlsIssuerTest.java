package dev.tessera.examples.todo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The todo server as a process, with an issuer over TLS whose tokens have any algorithm. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsIssuerTest {
  private static final List<String> ALGORITHMS =
      List.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

  private TlsIssuer issuer;
  private TodoHttpProcess server;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    issuer = new TlsIssuer(folder);
    server = TodoHttpProcess.start(environment(), issuer.trustOptions());
  }

  @AfterAll
  void stop() {
    server.close();
    issuer.close();
  }

  @ParameterizedTest
  @FieldSource("ALGORITHMS")
  void aTokenOfAnyAlgorithmIsAccepted(String algorithm) throws Exception {
    String token = issuer.token(algorithm, server.url(), "todo:read");

    assertThat(list(server, token).structured()).isEqualTo("{\"todos\":[]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RS256", "PS384", "ES512"})
  void aSignatureOfAnythingElseIsRefused(String algorithm) throws Exception {
    String token = issuer.token(algorithm, server.url(), "todo:read");
    String other = issuer.token(algorithm, server.url(), "todo:write");
    String forged =
        other.substring(0, other.lastIndexOf('.')) + token.substring(token.lastIndexOf('.'));

    assertThat(list(server, forged).status()).isEqualTo(401);
  }

  @Test
  void anIssuerWhoseCertificateIsNotTrustedHasNoKeys() throws Exception {
    try (TodoHttpProcess wary = TodoHttpProcess.start(environment())) {
      String token = issuer.token("RS256", wary.url(), "todo:read");

      assertThat(list(wary, token).status()).isEqualTo(503);
    }
  }

  private Map<String, String> environment() {
    return Map.of(
        "MCP_AUTH_ISSUER", issuer.url(), "MCP_AUTH_ALGORITHMS", String.join(" ", ALGORITHMS));
  }

  private static Response list(TodoHttpProcess server, String token) throws IOException {
    int port = URI.create(server.url()).getPort();
    try (Connection connection = new Connection(port)) {
      connection.send(Era.MODERN.call(port, "list_todos", "{}").token(token).bytes());
      return connection.read();
    }
  }
}
