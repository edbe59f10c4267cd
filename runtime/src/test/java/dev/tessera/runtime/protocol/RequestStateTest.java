package dev.tessera.runtime.protocol;

import static dev.tessera.runtime.AskingServer.elicit;
import static dev.tessera.runtime.AskingServer.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.AskingServer;
import dev.tessera.runtime.OneTool;
import dev.tessera.runtime.SampleTools;
import dev.tessera.runtime.input.RequestState;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.state.StateKeys;
import dev.tessera.runtime.tool.Caller;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client keeps for a call is good for that call of that caller, and for a while. */
class RequestStateTest {
  private static final String REFUSED =
      "400 {\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32602,\"message\":"
          + "\"\\\"params.requestState\\\" is not valid for this call. Call again without it.\"}}";
  private static final OneTool.Body CONFIRM =
      call -> {
        RequestState<String> draft = state(call);
        draft.set("secret draft");
        call.result().value(elicit(call, "confirm").ask("Sure?").value());
      };
  private static final StateKeys KEYS = StateKeys.random();
  private static final Clock NOW = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  private static AskedClient client() {
    return new AskedClient(new AskingServer(CONFIRM), KEYS, NOW);
  }

  private static Caller user(String subject, String client, String issuer) {
    return new Caller(
        Optional.of(subject),
        Optional.of(client),
        Optional.empty(),
        Set.of(),
        SampleTools.SCOPES.expand(Set.of()),
        Map.of("iss", issuer));
  }

  @Test
  void itComesBackSealed() {
    AskedClient client = client();
    assertThat(client.call()).contains("\"requestState\":\"").doesNotContain("secret");
    assertThat(client.accepting("confirm", "ok").call()).contains("\"text\":\"ok\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-TAMPERED", "A", "=", " "})
  void oneThatWasChangedIsRefused(String change) {
    AskedClient client = client();
    client.call();
    client.accepting("confirm", "ok").keeping(client.state() + change);
    assertThat(client.call()).isEqualTo(REFUSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "1", "{}", "\"\""})
  void itIsAString(String state) {
    assertThat(client().call("\"requestState\":" + state + ",")).isEqualTo(REFUSED);
  }

  @Test
  void itIsForTheSameArguments() {
    AskedClient client = client().with("{\"day\":\"mon\"}");
    client.call();
    assertThat(client.with("{\"day\":\"tue\"}").accepting("confirm", "ok").call())
        .isEqualTo(REFUSED);
    assertThat(client.with("{\"day\":\"mon\"}").accepting("confirm", "ok").call())
        .contains("\"text\":\"ok\"");
  }

  @Test
  void itIsForTheSameCaller() {
    AskedClient client = client().as(user("u", "c", "i"));
    client.call();
    for (Caller other :
        new Caller[] {user("x", "c", "i"), user("u", "x", "i"), user("u", "c", "x")}) {
      assertThat(client.as(other).accepting("confirm", "ok").call()).isEqualTo(REFUSED);
    }
    assertThat(client.as(user("u", "c", "i")).accepting("confirm", "ok").call())
        .contains("\"text\":\"ok\"");
  }

  @Test
  void itIsForTheSameOperation() {
    AskedClient client = client();
    client.call();
    client.accepting("who", "ok").of("prompts/get", "greet");
    assertThat(client.call()).isEqualTo(REFUSED);
  }

  @Test
  void itDoesNotLastForEver() {
    AskedClient client = client();
    client.call();
    AskedClient late =
        new AskedClient(
            new AskingServer(CONFIRM),
            KEYS,
            Clock.fixed(Instant.EPOCH.plusSeconds(600), ZoneOffset.UTC));
    assertThat(late.keeping(client.state()).accepting("confirm", "ok").call()).isEqualTo(REFUSED);
  }

  @Test
  void anotherProcessOpensItWithTheSameKeyOnly() {
    AskedClient client = client();
    client.call();
    String state = client.state();
    McpFeatures server = new AskingServer(CONFIRM);
    AskedClient same = new AskedClient(server, KEYS, NOW).keeping(state);
    assertThat(same.accepting("confirm", "ok").call()).contains("\"text\":\"ok\"");
    AskedClient other = new AskedClient(server, StateKeys.random(), NOW).keeping(state);
    assertThat(other.accepting("confirm", "ok").call()).isEqualTo(REFUSED);
  }

  @Test
  void oneThatIsNotNeededAnyMoreIsNotSent() {
    AskedClient client = client();
    client.call();
    assertThat(client.accepting("confirm", "ok").call()).doesNotContain("requestState");
  }

  @Test
  void tooMuchToKeepIsAMistakeOfTheServers() {
    AskedClient client =
        new AskedClient(
            new AskingServer(
                call -> {
                  state(call).set("x".repeat(50_000));
                  elicit(call, "confirm").ask("Sure?");
                }));
    assertThat(client.call()).contains("\"isError\":true", "The tool failed. Reference: ");
  }
}
