package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a list of the tools costs a model. */
class SizeMessagesTest {
  private static final String SOURCE =
      """
      import dev.tessera.*;

      @McpServer(name = "Tools", version = "1")
      class Tools {
        @McpTool(description = "Adds \u00e4.") @Public public int add(int a, int b) { return a + b; }
        @McpTool(description = "Runs.") @Public public void run() {}
      }
      """;

  @Test
  void isANoteOnRequest() {
    Compilation compilation = Javac.compile(List.of("-Atessera.size=true", "-Werror"), SOURCE);
    assertThat(Messages.said(compilation).stream().map(it -> it.replaceAll("\n *", "\n")))
        .containsExactly(
            """
            3:1 note [mcp/size] The tools of Tools are 442 bytes in a list, about 111 tokens for a \
            model to read:
            add: 345 bytes, about 87 tokens
            run: 97 bytes, about 25 tokens""");
  }

  @Test
  void isOffOtherwise() {
    assertThat(Messages.said(Javac.compile(SOURCE))).isEmpty();
  }
}
