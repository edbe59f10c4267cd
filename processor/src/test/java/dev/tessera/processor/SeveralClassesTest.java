package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Servers whose tools are in several classes. */
class SeveralClassesTest {
  private static final String SERVER =
      """
      package app;

      import dev.tessera.*;

      @McpServer(name = "Tools", version = "1", tools = {lib.Admin.class, Extra.class},
          scopes = @Scope("admin"))
      @Public
      public class Tools {
        @McpTool public String own(String tools, String admin) { return tools + admin; }
      }
      """;
  private static final String ADMIN =
      """
      package lib;

      import dev.tessera.*;

      public class Admin {
        @McpTool(description = "Resets.") @Scopes("admin")
        public String reset(String admin) { return "reset " + admin; }
      }
      """;
  private static final String EXTRA =
      """
      package app;

      import dev.tessera.*;

      class Extra {
        @McpTool(description = "Adds.") @Public public static int add(int a, int b) { return a + b; }
      }
      """;

  @Test
  void callsEachToolOnAnObjectOfItsClass() throws Exception {
    Compilation compilation = Javac.compile(SERVER, ADMIN, EXTRA);
    Program.Server tools = Program.of(compilation).server("app.Tools");
    assertThat(tools.call("own", "{\"tools\":\"a\",\"admin\":\"b\"}")).isEqualTo("\"ab\"");
    assertThat(tools.call("reset", "{\"admin\":\"x\"}")).isEqualTo("\"reset x\"");
    assertThat(tools.call("add", "{\"a\":1,\"b\":2}")).isEqualTo("3");
    assertThat(Javac.source(compilation, "app.ToolsServer"))
        .contains("TesseraServer.run(() -> builder(new Tools(), new Admin()), args);")
        .contains("builder(Tools tools, Admin admin)")
        .contains("new ToolsMcp(tools, admin)");
  }

  @Test
  void aServerNeedsNoToolOfItsOwn() throws Exception {
    Program.Server tools =
        Program.of(
                """
                import dev.tessera.*;

                @McpServer(name = "T", version = "1", tools = A.class)
                class Tools {}
                """,
                """
                import dev.tessera.*;

                class A { @McpTool @Public public String hi() { return "hi"; } }
                """)
            .server("Tools");
    assertThat(tools.call("hi", "{}")).isEqualTo("\"hi\"");
  }

  @Test
  void mainUsesFactories() throws IOException {
    String server =
        SERVER.replace(
            "@McpTool public String own",
            """
            private Tools(int i) {}
            @ToolFactory static Tools create() { return new Tools(1); }
            @ToolFactory static lib.Admin admin() throws java.io.IOException {
              return new lib.Admin();
            }
            @McpTool public String own""");
    Compilation compilation = Javac.compile(server, ADMIN, EXTRA);
    Program.of(compilation);
    assertThat(Javac.source(compilation, "app.ToolsServer"))
        .contains("public static void main(String[] args) throws Exception {")
        .contains("TesseraServer.run(() -> builder(Tools.create(), Tools.admin()), args);");
  }

  @Test
  void aListedClassMayHaveItsOwnFactory() throws IOException {
    String admin =
        ADMIN.replace(
            "public class Admin {",
            """
            public class Admin {
              private Admin() {}
              @ToolFactory public static Admin open() { return new Admin(); }
            """);
    Compilation compilation = Javac.compile(SERVER, admin, EXTRA);
    Program.of(compilation);
    assertThat(Javac.source(compilation, "app.ToolsServer"))
        .contains("TesseraServer.run(() -> builder(new Tools(), Admin.open()), args);");
  }

  @Test
  void mainPassesOnWhatAConstructorThrows() throws IOException {
    String server =
        SERVER.replace(
            "@McpTool public String own",
            """
            Tools() throws java.io.IOException {}
            @McpTool public String own""");
    Compilation compilation = Javac.compile(server, ADMIN, EXTRA);
    Program.of(compilation);
    assertThat(Javac.source(compilation, "app.ToolsServer"))
        .contains("main(String[] args) throws Exc");
  }
}
