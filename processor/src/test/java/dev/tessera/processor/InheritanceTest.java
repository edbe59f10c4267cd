package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.tool.Tool;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tools that a class inherits, and what becomes of their annotations. */
class InheritanceTest {
  private static final String SCOPES =
      "scopes = {@Scope(\"read\"), @Scope(value = \"write\", implies = \"read\")}";

  private static Program.Server server(String tools, String... others) {
    String[] sources = new String[others.length + 1];
    sources[0] =
        "package app;\nimport dev.tessera.*;\n@McpServer(name = \"T\", version = \"1\", "
            + SCOPES
            + ")\n"
            + tools;
    for (int i = 0; i < others.length; i++) {
      sources[i + 1] = "package app;\nimport dev.tessera.*;\n" + others[i];
    }
    return Program.of(sources).server("app.Tools");
  }

  private static String required(Program.Server server, String tool) {
    return server.tool(tool).guard().decide(Set.of()).required().toString();
  }

  @Test
  void offersTheToolsOfASuperclass() throws Exception {
    Program.Server tools =
        server(
            "class Tools extends Base { @McpTool @Public public String own() { return \"own\"; } }",
            "class Base { @McpTool @Public public String hi(String name) { return \"hi \" + name; }"
                + " }");
    assertThat(tools.call("hi", "{\"name\":\"Ada\"}")).isEqualTo("\"hi Ada\"");
    assertThat(tools.tools().description().tools())
        .extracting(Tool::name)
        .containsExactly("own", "hi");
  }

  @Test
  void offersWhatItImplementsOfAnInterface() throws Exception {
    Program.Server tools =
        server(
            "class Tools implements Api { public String find(String key) { return key + \"!\"; } }",
            """
            interface Api {
              @McpTool(name = "look_up", description = "Finds.") @Scopes("write")
              String find(@Arg(name = "id", description = "which") String key);
              @McpTool(description = "Counts.") @Scopes("read")
              default int count() { return 3; }
            }
            """);
    assertThat(tools.call("look_up", "{\"id\":\"a\"}")).isEqualTo("\"a!\"");
    assertThat(tools.call("count", "{}")).isEqualTo("3");
    assertThat(tools.tool("look_up").description()).contains("Finds.");
    assertThat(required(tools, "look_up")).isEqualTo("[write]");
  }

  @Test
  void keepsTheGuardOfAMethodThatIsOverridden() {
    Program.Server tools =
        server(
            """
            @Public
            class Tools extends Base {
              @Override public void plain() {}
              @Override @McpTool public void annotated() {}
              @Override @Scopes("write") public void stricter() {}
              @McpTool public void own() {}
            }
            """,
            """
            @Scopes("read")
            class Base {
              @McpTool @Scopes("write") public void plain() {}
              @McpTool public void annotated() {}
              @McpTool public void stricter() {}
              @McpTool public void inherited() {}
            }
            """);
    assertThat(required(tools, "plain")).isEqualTo("[write]");
    assertThat(required(tools, "annotated")).isEqualTo("[read]");
    assertThat(required(tools, "stricter")).isEqualTo("[write]");
    assertThat(required(tools, "inherited")).isEqualTo("[read]");
    assertThat(tools.tool("own").guard().isPublic()).isTrue();
  }

  @Test
  void takesTheNearestOfSeveralDeclarations() {
    Program.Server tools =
        server(
            "class Tools implements Near { public void run() {} }",
            "interface Near extends Far { @McpTool(description = \"Near.\") void run(); }",
            "interface Far { @McpTool(description = \"Far.\") @Scopes(\"read\") void run(); }");
    assertThat(tools.tool("run").description()).contains("Near.");
    assertThat(required(tools, "run")).isEqualTo("[read]");
  }

  @Test
  void countsAMethodOnceHoweverItIsInherited() {
    Program.Server tools =
        server(
            "class Tools extends Base implements Api {}",
            "class Base { public void run() {} }",
            "interface Api extends Root {}",
            "interface Root { @McpTool @Public void run(); }");
    assertThat(tools.tools().description().tools()).hasSize(1);
  }
}
