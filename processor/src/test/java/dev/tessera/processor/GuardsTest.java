package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.tool.Decision;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GuardsTest {
  private static final Program PROGRAM =
      Program.of(
          """
          import dev.tessera.*;

          @McpServer(name = "Tools", version = "1", scopes = {
            @Scope(value = "admin", implies = "write"),
            @Scope(value = "read", initial = true),
            @Scope(value = "write", implies = "read")})
          @Scopes("write")
          class Tools {
            @McpTool @Scopes("read") public void read() {}
            @McpTool public void write() {}
            @McpTool @Scopes({"write", "admin"}) public void both() {}
            @McpTool @Scopes(value = {"admin", "read"}, match = Scopes.Match.ANY)
            public void either() {}
            @McpTool @Authenticated public void anybodyKnown() {}
            @McpTool @Public public void anybody() {}
          }
          """);

  private static Decision decide(String tool, String... granted) {
    return (Decision) PROGRAM.call("ToolsMcp$Guards", tool, Set.of(granted));
  }

  @Test
  void permitsByAScopeOrOneThatImpliesIt() {
    assertThat(decide("read", "read").permitted()).isTrue();
    assertThat(decide("read", "admin").permitted()).isTrue();
    assertThat(decide("write", "read").permitted()).isFalse();
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(decide("write", "read").message())
        .isEqualTo("Insufficient permissions: `write` scope required.");
    assertThat(decide("both", "read").message()).isEqualTo("Missing scopes: admin, write");
    assertThat(decide("both", "write").missing()).containsExactly("admin");
    assertThat(decide("either").message())
        .isEqualTo("One of these scopes is required: admin, read");
  }

  @Test
  void takesTheGuardOfTheClassForToolsWithoutOne() {
    assertThat(decide("write").required()).containsExactly("write");
  }

  @Test
  void knowsWhatAnybodyMayDo() {
    assertThat(decide("anybodyKnown").permitted()).isTrue();
    assertThat(decide("anybody").permitted()).isTrue();
    var tools = PROGRAM.server("Tools");
    assertThat(tools.tool("anybody_known").guard().isPublic()).isFalse();
    assertThat(tools.tool("anybody").guard().isPublic()).isTrue();
  }

  @Test
  void expandsTheHierarchyAtCompileTime() {
    var scopes = PROGRAM.server("Tools").tools().description().scopes();
    assertThat(scopes.names()).containsExactly("admin", "read", "write");
    assertThat(scopes.initial()).isEqualTo(List.of("read"));
    assertThat(scopes.expand(Set.of("admin"))).isEqualTo(scopes.all());
  }
}
