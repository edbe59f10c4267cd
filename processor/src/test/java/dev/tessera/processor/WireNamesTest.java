package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of Java names on the wire, where the server says nothing else. */
class WireNamesTest {
  private static final Pattern NAME = Pattern.compile("\"properties\":\\{\\s*\"([^\"]+)\"");

  @ParameterizedTest
  @CsvSource({
    "title, title",
    "todoId, todo_id",
    "getURL, get_url",
    "URLPath, url_path",
    "parseHTTPResponse, parse_http_response",
    "userID, user_id",
    "toJSON2, to_json2",
    "x1Y2, x1_y2",
    "a1B, a1_b",
    "aB, a_b",
    "A, a",
    "AB, ab",
    "ABc, a_bc",
    "X1, x1",
    "_x, _x",
    "x_, x_",
    "a_b, a_b",
    "a_B, a_b",
    "MAX_SIZE, max_size",
    "already_snake, already_snake",
    "größeMax, größe_max",
    "ÄrgerÜber, ärger_über"
  })
  void areSnakeCase(String java, String wire) {
    String schema =
        Program.of(
                """
                import dev.tessera.*;

                @McpServer(name = "Tools", version = "1")
                @Public
                class Tools {
                  @McpTool(name = "tool") public void tool(int %s) {}
                }
                """
                    .formatted(java))
            .server("Tools")
            .tool("tool")
            .inputSchema();
    assertThat(NAME.matcher(schema).results().map((MatchResult it) -> it.group(1)))
        .containsExactly(wire);
  }
}
