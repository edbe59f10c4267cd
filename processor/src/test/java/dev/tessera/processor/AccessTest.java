package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.tessera.runtime.tool.AccessPolicy;
import java.io.IOException;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code @McpServer} says about who sees what, in the generated class and in the contract. */
class AccessTest {
  private static String source(String policy) {
    return """
        import dev.tessera.*;

        @McpServer(name = "Tools", version = "1", scopes = @Scope("read")%s)
        class Tools {
          @McpTool @Scopes("read") public void read() {}
          @McpTool @Public public void news() {}
        }
        """
        .formatted(policy);
  }

  private static String contract(String policy) throws IOException {
    Compilation compilation = Javac.compile(source(policy));
    return compilation
        .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/mcp/Tools.json")
        .orElseThrow()
        .getCharContent(false)
        .toString();
  }

  private static AccessPolicy policy(String policy) {
    return Program.of(source(policy)).server("Tools").tools().description().access();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        ", visibility = Visibility.GRANTED; {\"visibility\": \"granted\"}",
        ", anonymous = true; {\"anonymous\": true}",
        ", visibility = Visibility.GRANTED, anonymous = true;"
            + " {\"visibility\": \"granted\", \"anonymous\": true}",
      })
  void theContractHasWhatIsNotUsual(String policy, String expected) throws IOException {
    assertThat(contract(policy).replaceAll("\\s+", " ").replace("{ ", "{").replace(" }", "}"))
        .contains("\"access\": " + expected + ", \"scopes\"");
    assertThat(policy(policy)).isNotEqualTo(AccessPolicy.usual());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "``",
        ", visibility = Visibility.ALL, anonymous = false",
      })
  void whatIsUsualNeedsNoWords(String policy) throws IOException {
    assertThat(contract(policy)).doesNotContain("\"access\"");
    assertThat(policy(policy)).isEqualTo(AccessPolicy.usual());
  }

  @Test
  void theServerLetsAnonymousCallersIn() {
    assertThat(policy(", anonymous = true").anonymous()).isTrue();
  }

  @Test
  void theServerShowsWhatIsGranted() {
    assertThat(policy(", visibility = Visibility.GRANTED").visibility())
        .isEqualTo(AccessPolicy.Visibility.GRANTED);
  }
}
