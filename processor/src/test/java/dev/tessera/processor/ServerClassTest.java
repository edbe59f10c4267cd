package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.CompilationSubject;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.List;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** The class that starts a server, and what surrounds it. */
class ServerClassTest {
  private static final String SOURCE =
      """
      package app;

      import dev.tessera.*;

      @McpServer(name = "Tools", version = "1")
      @Public
      public class Tools {
        /** Says hi. */
        @McpTool public void hi() {}
      }
      """;

  @Test
  void hasAMainThatMakesTheObject() throws IOException {
    assertThat(Javac.source(Javac.compile(SOURCE), "app.ToolsServer"))
        .contains("public static void main(String[] args)")
        .contains("TesseraServer.run(() -> builder(new Tools()), args);")
        .contains("return TesseraServer.builder(new ToolsMcp(tools));")
        .doesNotContain("Executors");
  }

  @Test
  void hasNoMainWithoutAnObject() throws IOException {
    String source = SOURCE.replace("/** Says hi. */", "public Tools(String x) {}\n/** Says hi. */");
    assertThat(Javac.source(Javac.compile(source), "app.ToolsServer"))
        .doesNotContain("main")
        .contains("public static TesseraServer.Builder builder(Tools tools)");
  }

  @Test
  void needsNoObjectWhereAllToolsAreStatic() throws IOException {
    String source = SOURCE.replace("public void", "public static void");
    assertThat(Javac.source(Javac.compile(source), "app.ToolsServer"))
        .contains("TesseraServer.run(() -> builder(), args);")
        .contains("return TesseraServer.builder(new ToolsMcp());");
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void callsOnVirtualThreadsWhereJavaHasThem() throws IOException {
    Compilation compilation = Javac.compile(List.of("--release", "21"), SOURCE);
    assertThat(Javac.source(compilation, "app.ToolsServer"))
        .contains(".executor(Executors.newVirtualThreadPerTaskExecutor())");
  }

  @Test
  void isAsVisibleAsTheUsersClass() throws ReflectiveOperationException {
    Program open = Program.of(SOURCE);
    Program closed = Program.of(SOURCE.replace("public class", "class"));
    for (String name : List.of("app.ToolsMcp", "app.ToolsServer")) {
      assertThat(Modifier.isPublic(open.loader().loadClass(name).getModifiers())).isTrue();
      assertThat(Modifier.isPublic(closed.loader().loadClass(name).getModifiers())).isFalse();
    }
  }

  @Test
  void leavesTheContractInMetaInf() {
    CompilationSubject.assertThat(Javac.compile(SOURCE))
        .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/mcp/app.Tools.json")
        .contentsAsUtf8String()
        .isEqualTo(
            """
            {
              "server": {
                "class": "app.Tools",
                "name": "Tools",
                "version": "1"
              },
              "tools": [
                {
                  "name": "hi",
                  "description": "Says hi.",
                  "guard": "public",
                  "inputSchema": {
                    "type": "object",
                    "additionalProperties": false
                  }
                }
              ]
            }
            """);
  }

  @Test
  void compilesInAModuleThatDoesNotReadTheCompilersModule() throws IOException {
    Compilation compilation =
        Javac.compile(
            List.of("--release", "17", "--add-reads", "app=ALL-UNNAMED"),
            SOURCE,
            "module app { exports app; }");
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(Javac.source(compilation, "app.ToolsMcp")).doesNotContain("@Generated");
  }
}
