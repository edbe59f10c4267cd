package dev.tessera.processor;

import static dev.tessera.processor.Messages.NO_SCHEMA;
import static dev.tessera.processor.Messages.assertMessages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseMessagesTest {

  private static String source(String method) {
    return """
        import dev.tessera.*;
        import java.util.concurrent.*;

        @McpServer(name = "Tools", version = "1")
        @Public
        class Tools {
          @interface Nullable {}

          @McpTool(description = "Later.") %s
        }
        """
        .formatted(method);
  }

  @Test
  void aStageIsNeverNullable() {
    assertMessages(
        source("@Nullable public CompletionStage<String> /*!*/later() { return null; }"),
        "error [mcp/nullable-promise] The result of later is a CompletionStage that may be null,"
            + " and then there would be no answer. Remove the Nullable annotation; annotate the"
            + " type argument if the value may be null.");
  }

  @ParameterizedTest
  @CsvSource({
    "'public String later(CompletionStage<String> /*!*/x) { return null; }',"
        + " Parameter 'x' of later, java.util.concurrent.CompletionStage<java.lang.String>",
    "'public CompletionStage<CompletionStage<String>> /*!*/later() { return null; }',"
        + " The result of later, java.util.concurrent.CompletionStage<java.lang.String>",
  })
  void aStageIsNothingElse(String method, String what, String type) {
    assertMessages(
        source(method), "error [mcp/unsupported-type] " + what + " has type " + type + NO_SCHEMA);
  }

  @Test
  void aStageSaysWhatItPromises() {
    assertMessages(
        source(
            "@SuppressWarnings(\"rawtypes\") public CompletionStage /*!*/later() { return null; }"),
        "error [mcp/type-arguments] The result of later has type"
            + " java.util.concurrent.CompletionStage, and nothing says of what. Give it type"
            + " arguments: CompletionStage<...>.");
  }
}
