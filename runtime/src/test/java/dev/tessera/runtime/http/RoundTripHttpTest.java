package dev.tessera.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.AskingServer;
import dev.tessera.runtime.OneTool;
import dev.tessera.runtime.SampleTools;
import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.auth.FixedTokens;
import dev.tessera.runtime.input.RequestState;
import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.state.StateKeys;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Questions over HTTP, to a client that a balancer leads to another process each time. */
class RoundTripHttpTest {
  private static final OneTool.Body TWO_QUESTIONS =
      call -> {
        RequestState<String> draft = AskingServer.state(call);
        if (draft.get().isEmpty()) {
          draft.set("draft");
        }
        String name = AskingServer.elicit(call, "step").ask("Name?").value();
        String colour = AskingServer.elicit(call, "step").ask("Colour?").value();
        call.result().value(draft.get().get() + " " + name + " " + colour);
      };

  private static TesseraServer process(StateKeys keys) {
    return Servers.secured(
            new AskingServer(TWO_QUESTIONS),
            new FixedTokens(SampleTools.SCOPES, Map.of("reader", Set.of())))
        .stateKeys(keys)
        .start();
  }

  private static Client.Response call(TesseraServer server, String more) throws IOException {
    Client.Request request = Client.Request.call(server.port(), "talk");
    String body =
        request
            .body()
            .orElseThrow()
            .replace("\"arguments\":{},", "\"arguments\":{}," + more)
            .replace("Capabilities\":{}", "Capabilities\":{\"elicitation\":{}}");
    return Client.send(
        server.port(),
        new Client.Request(request.method(), request.path(), request.headers(), Optional.of(body)));
  }

  private static String answer(String key, String value, String state) {
    return """
        "requestState":"%s","inputResponses":{"%s":{"action":"accept","content":{"name":"%s"}}},"""
        .formatted(state, key, value);
  }

  private static String state(Client.Response response) {
    return JsonValue.parse(response.body())
        .member("result")
        .flatMap(result -> result.member("requestState"))
        .orElseThrow()
        .asString();
  }

  @Test
  void processesWithTheSameKeyServeOneClientInTurn() throws IOException {
    StateKeys keys = StateKeys.random();
    try (TesseraServer one = process(keys);
        TesseraServer two = process(keys);
        TesseraServer stranger = process(StateKeys.random())) {
      Client.Response first = call(one, "");
      assertThat(first.body()).contains("\"input_required\"", "Name?");
      String answer = answer("step", "Ann", state(first));
      Client.Response second = call(two, answer);
      assertThat(second.body()).contains("\"input_required\"", "\"step_2\"", "Colour?");
      Client.Response third = call(one, answer("step_2", "red", state(second)));
      assertThat(third.status()).isEqualTo(200);
      assertThat(third.body()).contains("\"text\":\"draft Ann red\"");
      Client.Response refused = call(stranger, answer);
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.body()).contains("-32602", "\\\"params.requestState\\\" is not valid");
    }
  }
}
