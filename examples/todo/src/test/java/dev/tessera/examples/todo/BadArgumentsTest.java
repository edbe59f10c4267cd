package dev.tessera.examples.todo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that are well-formed messages and no proper calls; the model is told all that is wrong. */
@Timeout(60)
class BadArgumentsTest {
  private final TodoServer server = TodoServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void anUnknownToolIsInvalidParamsAndNotNamedAgain(Era era) throws IOException {
    Response response = send(era.call(server.port(), "no_such_tool", "{}"));

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.errorCode()).isEqualTo(-32602);
    assertThat(response.errorMessage()).isEqualTo("Unknown tool");
  }

  @ParameterizedTest
  @EnumSource
  void everythingThatIsWrongWithTheArgumentsIsSaidAtOnce(Era era) throws IOException {
    String arguments =
        "{\"title\":7,\"description\":false,\"completed\":\"yes\",\"colour\":\"red\"}";

    Response response = send(era.call(server.port(), "update_todo", arguments));

    assertThat(response.isToolError()).as(response.body()).isTrue();
    assertThat(response.text().lines().skip(1).map(line -> line.split(":", 2)[0]))
        .containsExactlyInAnyOrder("/title", "/description", "/completed", "/colour", "/todo_id");
  }

  @ParameterizedTest
  @EnumSource
  void aMissingArgumentIsNamed(Era era) throws IOException {
    Response response = send(era.call(server.port(), "create_todo", "{}"));

    assertThat(response.isToolError()).isTrue();
    assertThat(response.text()).startsWith("Invalid arguments:\n/title: ");
  }

  @ParameterizedTest
  @EnumSource
  void anExtraArgumentIsNamedEvenWhereThereAreNone(Era era) throws IOException {
    Response response = send(era.call(server.port(), "flexible_operation", "{\"a/b\":1}"));

    assertThat(response.isToolError()).isTrue();
    assertThat(response.text()).startsWith("Invalid arguments:\n/a~1b: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"19", "1.5", "true", "null", "[\"x\"]", "{}"})
  void nothingButAStringIsATitle(String value) throws IOException {
    Response response =
        send(Era.MODERN.call(server.port(), "create_todo", "{\"title\":%s}".formatted(value)));

    assertThat(response.isToolError()).isTrue();
    assertThat(response.text()).startsWith("Invalid arguments:\n/title: ");
  }

  private Response send(Request request) throws IOException {
    return server.send(request.token(server.token("todo:write")));
  }
}
