package dev.tessera.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.json.Constraints;
import dev.tessera.runtime.json.Containers;
import dev.tessera.runtime.json.Formats;
import dev.tessera.runtime.json.Moments;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.ScopeVocabulary;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The clock by which a server checks dates and times. */
class ClockTest {
  /** A tool of which all arguments are days in the past. */
  private static final class Diary implements McpFeatures {
    private static final ScopeVocabulary SCOPES = ScopeVocabulary.builder().build();

    @Override
    public ServerDescription description() {
      Tool note = Tool.named("note", Guard.open(SCOPES)).textResult().nonBlocking().build();
      return ServerDescription.named("Diary", "1", SCOPES).tools(note).build();
    }

    @Override
    public void call(int tool, ToolCall call) throws Exception {
      Map<String, LocalDate> days =
          Containers.readMap(
              call.arguments(), in -> Constraints.check(in, Formats.localDate(in), Moments.past()));
      call.checkArguments();
      call.result().value("noted " + days.size());
    }
  }

  private static String answer(TesseraServer server, String day)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.url()))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .header("MCP-Protocol-Version", "2025-11-25")
            .POST(
                BodyPublishers.ofString(
                    """
                    {"jsonrpc":"2.0","id":1,"method":"tools/call",
                     "params":{"name":"note","arguments":{"day":"%s"}}}
                    """
                        .formatted(day)))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  @Test
  void isTheOneThatTheBuilderWasGiven() throws Exception {
    // In Tokyo it is the 29th.
    Clock clock = Clock.fixed(Instant.parse("2026-07-28T20:00:00Z"), ZoneId.of("Asia/Tokyo"));
    try (TesseraServer server = TesseraServer.builder(new Diary()).port(0).clock(clock).start()) {
      assertThat(answer(server, "2026-07-28")).contains("noted 1");
      assertThat(answer(server, "2026-07-29"))
          .contains("/day: must be in the past, but got \\\"2026-07-29\\\"");
    }
  }
}
