package dev.tessera.examples.todo;

import dev.tessera.dev.test.TestClient;
import java.util.Map;
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
  void anUnknownToolIsInvalidParamsAndNotNamedAgain(Era era) {
    writer(era).call("no_such_tool").assertUnknownTool();
  }

  @ParameterizedTest
  @EnumSource
  void everythingThatIsWrongWithTheArgumentsIsSaidAtOnce(Era era) {
    writer(era)
        .call(
            "update_todo",
            Map.of("title", 7, "description", false, "completed", "yes", "colour", "red"))
        .assertInvalidArguments("/title", "/description", "/completed", "/colour", "/todo_id");
  }

  @ParameterizedTest
  @EnumSource
  void aMissingArgumentIsNamed(Era era) {
    writer(era).call("create_todo").assertInvalidArguments("/title");
  }

  @ParameterizedTest
  @EnumSource
  void anExtraArgumentIsNamedEvenWhereThereAreNone(Era era) {
    writer(era).call("flexible_operation", Map.of("a/b", 1)).assertInvalidArguments("/a~1b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"19", "1.5", "true", "null", "[\"x\"]", "{}"})
  void nothingButAStringIsATitle(String value) {
    writer(Era.MODERN)
        .callJson("create_todo", "{\"title\":%s}".formatted(value))
        .assertInvalidArguments("/title");
  }

  private TestClient writer(Era era) {
    return server.client(era).as("todo:write");
  }
}
