package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.prompt.PromptMessage;
import dev.tessera.runtime.resource.ResourceContents;
import dev.tessera.runtime.tool.Decision;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Servers beyond the limits of a class file: 65,535 bytes a constant or method. */
class LargeServerTest {
  private static final int TOOLS = Integer.getInteger("tessera.tools", 1_000);

  @Test
  void hasAThousandTools() throws Exception {
    String tools =
        IntStream.range(0, TOOLS)
            .mapToObj(
                i ->
                    "@McpTool @Scopes(\"s%1$d\") public Out%2$d tool%1$d(int x, In%2$d in) { return new Out%2$d(x + %1$d); }%n"
                        .formatted(i, i % 150))
            .collect(Collectors.joining());
    String records =
        IntStream.range(0, 150)
            .mapToObj(
                i ->
                    "record Out%1$d(int x) {} record In%1$d(@Default(\"1\") int y) {}%n"
                        .formatted(i))
            .collect(Collectors.joining());
    String scopes =
        IntStream.range(0, TOOLS)
            .mapToObj("@Scope(\"s%d\")"::formatted)
            .collect(Collectors.joining(",\n"));
    Program program =
        Program.of(
            """
            import dev.tessera.*;

            @McpServer(name = "Tools", version = "1", scopes = {%s})
            class Tools {
              %s
              %s
            }
            """
                .formatted(scopes, records, tools));
    Program.Server server = program.server("Tools");
    assertThat(server.tools().description().tools()).hasSize(TOOLS);
    for (int i : new int[] {0, 99, 100, TOOLS / 2, TOOLS - 1}) {
      assertThat(server.call("tool" + i, "{\"x\":1,\"in\":{}}"))
          .isEqualTo("{\"x\":" + (i + 1) + "}");
      Decision decision = (Decision) program.call("ToolsMcp$Guards", "tool" + i, Set.of("s" + i));
      assertThat(decision.permitted()).isTrue();
    }
    Decision refused =
        (Decision) program.call("ToolsMcp$Guards", "tool" + (TOOLS - 1), Set.of("s0"));
    assertThat(refused.missing()).containsExactly("s" + (TOOLS - 1));
  }

  @Test
  void hasAsManyResourcesPromptsAndCompletions() throws Exception {
    int each = TOOLS;
    String operations =
        IntStream.range(0, each)
            .mapToObj(
                i ->
                    """
                    @McpResource(uri = "test://r%1$d%2$s") @Scopes("s%1$d")
                    public String resource%1$d(%3$s) { return "r%1$d"; }
                    @McpPrompt public String prompt%1$d(int x) { return "p%1$d" + x; }
                    @McpComplete(prompt = "prompt%1$d", argument = "x")
                    public List<String> complete%1$d(String typed) { return List.of("c%1$d"); }
                    """
                        .formatted(i, i % 2 == 0 ? "" : "/{id}", i % 2 == 0 ? "" : "String id"))
            .collect(Collectors.joining());
    String scopes =
        IntStream.range(0, each)
            .mapToObj("@Scope(\"s%d\")"::formatted)
            .collect(Collectors.joining(",\n"));
    Program program =
        Program.of(
            """
            import dev.tessera.*;
            import java.util.List;

            @McpServer(name = "Features", version = "1", naming = Naming.AS_WRITTEN, scopes = {%s})
            @Authenticated
            class Features {
              %s
            }
            """
                .formatted(scopes, operations));
    FeatureCalls features = program.server("Features").features();
    for (int i : new int[] {0, 99, 100, each / 2, each - 1}) {
      assertThat(features.read(i, i % 2 == 0 ? "{}" : "{\"id\":\"7\"}"))
          .containsExactly(ResourceContents.text("r" + i));
      assertThat(features.get(i, "{\"x\":\"1\"}").messages())
          .containsExactly(PromptMessage.user("p" + i + "1"));
      assertThat(features.complete(i, "", "{}").values()).containsExactly("c" + i);
      Decision decision =
          (Decision) program.call("FeaturesMcp$Guards", "resource" + i, Set.of("s" + i));
      assertThat(decision.permitted()).isTrue();
    }
    Decision refused =
        (Decision) program.call("FeaturesMcp$Guards", "resource" + (each - 1), Set.of("s0"));
    assertThat(refused.missing()).containsExactly("s" + (each - 1));
  }

  @Test
  void hasThousandsOfConstraints() {
    String records =
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    IntStream.range(0, 120)
                        .mapToObj("@Default(\"500\") @Min(%1$d) int x%1$d"::formatted)
                        .collect(Collectors.joining(", ", "record Part" + i + "(", ") {}\n")))
            .collect(Collectors.joining());
    String parameters =
        IntStream.range(0, 20)
            .mapToObj("Part%1$d p%1$d"::formatted)
            .collect(Collectors.joining(", "));
    Program.Server server =
        Program.of(
                """
                import dev.tessera.*;
                import jakarta.validation.constraints.Min;

                @McpServer(name = "Tools", version = "1")
                @Public
                class Tools {
                  %s
                  @McpTool public void all(%s) {}
                }
                """
                    .formatted(records, parameters))
            .server("Tools");
    assertThat(server.refusals("all", "{\"p0\":{\"x7\":6},\"p19\":{\"x119\":118}}"))
        .contains(
            "/p0/x7: must be at least 7, but got 6",
            "/p19/x119: must be at least 119, but got 118");
  }

  @Test
  void hasASchemaOf200Kilobytes() throws Exception {
    String text = "ä\"\\\\ €".repeat(25).replace("\"", "\\\"");
    String records =
        IntStream.range(0, 10)
            .mapToObj(
                i ->
                    IntStream.range(0, 120)
                        .mapToObj(j -> "@Arg(description = \"%s\") int x%d".formatted(text, j))
                        .collect(Collectors.joining(",\n", "record Part" + i + "(", ") {}\n")))
            .collect(Collectors.joining());
    String parameters =
        IntStream.range(0, 10)
            .mapToObj("Part%1$d p%1$d"::formatted)
            .collect(Collectors.joining(", "));
    Program.Server server =
        Program.of(
                """
                import dev.tessera.*;

                @McpServer(name = "Tools", version = "1", instructions = "%s")
                @Public
                class Tools {
                  %s
                  @McpTool(description = "%s") public Part0 all(%s) { return p0; }
                }
                """
                    .formatted("i".repeat(60_000), records, "d".repeat(60_000), parameters))
            .server("Tools");
    String schema = server.tool("all").inputSchema();
    assertThat(schema.length()).isGreaterThan(200_000);
    assertThat(Validator.ofSchemas().accepts(schema)).isTrue();
    assertThat(schema).contains("ä\\\"\\\\ €".repeat(25));
    assertThat(server.tool("all").description().orElseThrow()).hasSize(60_000);
  }
}
