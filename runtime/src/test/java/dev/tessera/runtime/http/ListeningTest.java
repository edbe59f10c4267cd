package dev.tessera.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.AskingServer;
import dev.tessera.runtime.OneTool;
import dev.tessera.runtime.SampleTools;
import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.auth.TokenVerifier;
import dev.tessera.runtime.http.Client.Response;
import dev.tessera.runtime.tool.Caller;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stream of a session for what belongs to no request. */
@Timeout(60)
class ListeningTest {
  private static final OneTool TALKING = OneTool.streaming(call -> call.result().value("done"));

  @Test
  void aClientIsToldHowToComeBack() throws IOException {
    try (TesseraServer server = Servers.open(TALKING).start();
        SessionClient client = SessionClient.introduced(server, "2025-11-25")) {
      EventReader stream = client.stream(client.listen());
      assertThat(stream.head())
          .contains("200 OK", "text/event-stream", "no-store", "X-Accel-Buffering: no");
      assertThat(stream.line()).isEqualTo("id: 1-0");
      assertThat(stream.line()).isEqualTo("retry: 1000");
      assertThat(stream.line()).isEqualTo("data: ");
      assertThat(stream.line()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-06-18", "2025-03-26", "2024-11-05"})
  void clientsThatWouldStumbleOverThatAreNot(String revision) throws IOException {
    try (TesseraServer server = Servers.open(TALKING).keepAliveTime(Duration.ofMillis(50)).start();
        SessionClient client = SessionClient.introduced(server, revision)) {
      EventReader stream = client.stream(client.listen());
      assertThat(stream.head()).contains("200 OK", "text/event-stream");
      assertThat(stream.line()).isEqualTo(":");
    }
  }

  @Test
  void aSilentStreamShowsThatItIsAlive() throws IOException {
    try (TesseraServer server = Servers.open(TALKING).keepAliveTime(Duration.ofMillis(50)).start();
        SessionClient client = SessionClient.introduced(server, "2025-11-25")) {
      EventReader stream = client.stream(client.listen());
      stream.event();
      stream.line();
      assertThat(stream.line()).isEqualTo(":");
      assertThat(stream.line()).isEmpty();
      assertThat(stream.line()).isEqualTo(":");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-11-25", "2025-06-18"})
  void whoListensOnceMoreListensThereAlone(String revision) throws IOException {
    try (TesseraServer server = Servers.open(TALKING).start();
        SessionClient client = SessionClient.introduced(server, revision)) {
      EventReader first = client.stream(client.listen());
      EventReader second = client.stream(client.listen());
      first.events();
      client.send(client.end());
      second.events();
    }
  }

  @Test
  void otherSessionsGoOnListening() throws IOException {
    try (TesseraServer server = Servers.open(TALKING).keepAliveTime(Duration.ofMillis(50)).start();
        SessionClient one = SessionClient.introduced(server, "2025-06-18");
        SessionClient other = SessionClient.introduced(server, "2025-06-18")) {
      EventReader ending = one.stream(one.listen());
      EventReader staying = other.stream(other.listen());
      one.send(one.end());
      ending.events();
      assertThat(staying.line()).isEqualTo(":");
    }
  }

  @ParameterizedTest
  @CsvSource({"application/json, 406", "text/event-stream;q=0, 406", "*/*, 200", "text/*, 200"})
  void aClientHasToTakeStreams(String accept, int status) throws IOException {
    try (TesseraServer server = Servers.open(TALKING).start();
        SessionClient client = SessionClient.introduced(server, "2025-11-25")) {
      Client connection = client.connect(client.listen().header("Accept", accept));
      Response answer = connection.readHead();
      assertThat(answer.status()).isEqualTo(status);
    }
  }

  @Test
  void whatEndsASessionMayBeOfAnyForm() throws IOException {
    try (TesseraServer server = Servers.open(TALKING).start();
        SessionClient client = SessionClient.introduced(server, "2025-11-25")) {
      assertThat(client.send(client.end().header("Accept", "application/json")).status())
          .isEqualTo(204);
    }
  }

  @Test
  void theServersEndIsTheStreams() throws IOException {
    TesseraServer server = Servers.open(TALKING).shutdownTime(Duration.ofMinutes(1)).start();
    try (SessionClient client = SessionClient.introduced(server, "2025-11-25")) {
      EventReader stream = client.stream(client.listen());
      server.close();
      stream.events();
    }
  }

  /** Everybody has a token that expires soon. */
  private record Expiring(Instant at) implements TokenVerifier {
    @Override
    public Optional<Caller> cached(String token) {
      return Optional.of(verify(token));
    }

    @Override
    public Caller verify(String token) {
      return new Caller(
          Optional.of(token),
          Optional.empty(),
          Optional.empty(),
          Set.of(),
          SampleTools.SCOPES.expand(Set.of()),
          Map.of("exp", at.toEpochMilli() / 1_000.0));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {-10, 300})
  void whoListensDoesSoUntilTheTokenExpires(long millis) throws IOException {
    TokenVerifier expiring = new Expiring(Instant.now().plusMillis(millis));
    try (TesseraServer server =
            Servers.open(new AskingServer(call -> {}))
                .authorization(expiring, "https://login.example.com")
                .start();
        SessionClient client = SessionClient.introduced(server, "2025-11-25")) {
      client.stream(client.listen()).events();
    }
  }
}
