package dev.tessera.processor;

import static dev.tessera.processor.Messages.assertMessages;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of tool classes beside the server's own, and of inherited tools. */
class ToolClassMessagesTest {

  private static String server(String tools, String members) {
    return """
        import dev.tessera.*;

        @McpServer(name = "Tools", version = "1", tools = {%s},
            scopes = {@Scope("read"), @Scope(value = "write", implies = "read")})
        class Tools {
          @McpTool(description = "Runs.") @Public public void run() {}
          %s
        }
        """
        .formatted(tools, members);
  }

  private static void said(String source, String other, String... expected) {
    assertMessages(Javac.compile(source, other), source, expected);
  }

  @Test
  void refusesClassesThatCannotHaveTools() {
    said(
        server("int/*!*/.class, Runnable/*!*/.class, java.util.List/*!*/.class", ""),
        "class Other {}",
        "error [mcp/tool-class] int is no class. List classes and records that are neither abstract"
            + " nor generic, that the server's package can see, and that are static if they are"
            + " nested.",
        "error [mcp/tool-class] Runnable is an interface. List classes and records that are neither"
            + " abstract nor generic, that the server's package can see, and that are static if"
            + " they are nested.",
        "error [mcp/tool-class] List is an interface. List classes and records that are neither"
            + " abstract nor generic, that the server's package can see, and that are static if"
            + " they are nested.");
  }

  @Test
  void saysThatJavadocOfParametersInOtherFilesDoesNotCount() {
    String other =
        """
        import dev.tessera.*;

        @Public
        public class Other {
          /**
           * @param key which one
           * @param more which other
           */
          @McpTool(description = "Adds.") public void add(
              String /*!*/key, @Arg(description = "which other") String more, String plain) {}
        }
        """;
    assertMessages(
        Javac.compile(server("Other.class", ""), other),
        other,
        "warning [mcp/lost-javadoc] Parameter 'key' of add is described in Javadoc, which counts"
            + " only in the file of Tools: a build that compiles just that file would not see it."
            + " Set @Arg(description = ...).");
  }

  @Test
  void saysThatJavadocOfTypesInOtherFilesDoesNotCount() {
    String other =
        """
        import dev.tessera.*;

        /**
         * An item.
         *
         * @param name what it is called
         * @param kind what it is
         */
        public record Item(
            String /*!*/name, @Arg(description = "what it is") Kind kind, int size) {
          enum Kind { /** Good. */ /*!*/GOOD, /** Bad. */ @Arg(description = "Bad.") BAD, OTHER }
        }
        """;
    assertMessages(
        Javac.compile(
            server(
                "",
                "@McpTool(description = \"Finds.\") @Public public Item find(Item item)"
                    + " { return item; }"),
            other),
        other,
        "warning [mcp/lost-javadoc] Component 'name' of Item is described in Javadoc, which counts"
            + " only in the file of Tools: a build that compiles just that file would not see it."
            + " Set @Arg(description = ...).",
        "warning [mcp/lost-javadoc] Constant 'GOOD' of Item.Kind is described in Javadoc, which"
            + " counts only in the file of Tools: a build that compiles just that file would not"
            + " see it. Set @Arg(description = ...).");
  }

  @Test
  void refusesAClassThatIsListedTwice() {
    said(
        server("Other.class, Other/*!*/.class, Tools/*!*/.class", ""),
        """
        import dev.tessera.*;
        class Other { @McpTool(description = "X.") @Public public void x() {} }
        """,
        "error [mcp/duplicate-class] Other is a tool class of Tools already. Remove it from the"
            + " list.",
        "error [mcp/duplicate-class] Tools is a tool class of Tools already. Remove it from the"
            + " list.");
  }

  @Test
  void refusesAListedClassWithoutTools() {
    said(
        server("Other/*!*/.class", ""),
        "class Other {}",
        "error [mcp/no-tools] Other has no tool, resource or prompt. Annotate a public method with"
            + " @McpTool, @McpResource or @McpPrompt.");
  }

  @Test
  void namesBothPlacesOfADuplicate() {
    String source = server("Other.class", "");
    String other =
        """
        import dev.tessera.*;
        class Other {
        @McpTool(description = "X.") @Public public void run() {} }
        """;
    assertThat(Messages.said(Javac.compile(source, other)))
        .containsExactly(
            "3:50 error [mcp/duplicate-tool] Tools already has a tool named \"run\", on run()."
                + " Set @McpTool(name = ...) on one of the two methods.");
  }

  @Test
  void checksTheScopesOfListedClassesByTheServersVocabulary() {
    String other =
        """
        import dev.tessera.*;
        class Other {
        @McpTool(description = "X.") @Scopes("raed") public void x() {}
        @McpTool(description = "X.") public void y() {} }
        """;
    assertThat(Messages.said(Javac.compile(server("Other.class", ""), other)))
        .containsExactly(
            "3:38 error [mcp/unknown-scope] Scope \"raed\" is not declared by Tools. Did you mean"
                + " \"read\"?",
            "4:42 error [mcp/no-guard] Tool \"y\" says nothing about who may call it. Add"
                + " @Scopes(\"...\"), @Authenticated or @Public.");
  }

  @Test
  void wantsADescriptionInTheAnnotationWhereJavadocDoesNotCount() {
    String other =
        """
        import dev.tessera.*;
        class Other {
        /** Xes. */
        @McpTool @Public public void x() {} }
        """;
    assertThat(Messages.said(Javac.compile(server("Other.class", ""), other)))
        .containsExactly(
            "4:30 warning [mcp/no-description] Tool \"x\" has no description, and a model chooses"
                + " its tools by that. Set @McpTool(description = ...) on x: Javadoc counts only in"
                + " the file of Tools.");
  }

  @Test
  void movesProblemsOfClassFilesToTheServer(@TempDir Path folder) throws IOException {
    Disk.compile(
        folder,
        List.of("-proc:none", "-g:none"),
        """
        package lib;
        import dev.tessera.*;
        public class Lib {
        @McpTool(description = "X.") @Public public void x(String a) {}
        @McpTool(description = "Y.") @Public public void y(@Arg(name = "b") String b) {} }
        """);
    String source =
        """
        import dev.tessera.*;

        /*!*/@McpServer(name = "Tools", version = "1", tools = lib.Lib.class)
        class Tools {}
        """;
    assertMessages(
        Disk.compileWith(folder, source),
        source,
        "error [mcp/unknown-name] Parameter 'arg0' of x has no name in the class file. Set"
            + " @Arg(name = \"...\") in Lib.x, or compile that with -parameters. (In lib.Lib,"
            + " arg0.)");
  }

  @Test
  void refusesFactoriesThatCannotBeCalled() {
    said(
        server(
            "",
            """
            /*!*/@ToolFactory Tools a() { return this; }
              /*!*/@ToolFactory static String b() { return ""; }
              /*!*/@ToolFactory static Tools c(int i) { return null; }
              /*!*/@ToolFactory private static Tools d() { return null; }
              @ToolFactory static Tools e() { return null; }
              /*!*/@ToolFactory static Tools f() { return null; }
            """),
        "class Other {}",
        factory("a"),
        factory("b"),
        factory("c"),
        factory("d"),
        "error [mcp/duplicate-factory] Tools has two factories, Tools.e and Tools.f. Remove"
            + " @ToolFactory from one of them.");
  }

  private static String factory(String name) {
    return "error [mcp/tool-factory] Method Tools."
        + name
        + " cannot be a @ToolFactory. It must be static, not private, without parameters, and"
        + " return its own class or, in the server's class, one of its tool classes.";
  }

  @Test
  void refusesAnOverrideThatLetsMoreCallersIn() {
    String source =
        server(
                "",
                """
                @Override /*!*/@Public public void a() {}
                @Override public void b() {}""")
            .replace("class Tools {", "class Tools extends Base implements Api {");
    said(
        source,
        """
        import dev.tessera.*;
        class Base {
          @McpTool(description = "A.") @Scopes("read") public void a() {}
          @McpTool(description = "B.") @Scopes("write") public void b() {}
        }
        interface Api {
          @Scopes("read") void b();
        }
        """,
        "error [mcp/wider-guard] The guard of Tool \"a\" lets in callers whom that of Base.a does"
            + " not, which it overrides. Ask for at least the same, or leave it out to inherit the"
            + " other.");
  }

  @Test
  void refusesAMethodThatImplementsTwoTools() {
    String source =
        server("", "/*!*/public void a() {}")
            .replace("class Tools {", "class Tools implements One, Two {");
    assertMessages(
        Javac.compile(
            source.replace("/*!*/public void a", "public void /*!*/a"),
            """
            import dev.tessera.*;
            interface One { @McpTool(description = "A.") @Public void a(); }
            """,
            """
            import dev.tessera.*;
            interface Two { @McpTool(description = "B.") @Public void a(); }
            """),
        source.replace("/*!*/public void a", "public void /*!*/a"),
        "error [mcp/ambiguous-tool] Method a implements two tools, One.a and Two.a, and is"
            + " annotated as neither. Annotate it with @McpTool.");
  }

  @Test
  void refusesAnnotationsThatWouldBeLost() {
    said(
        server(
                "",
                "public void a(/*!*/@Default(\"1\") /*!*/@jakarta.validation.constraints.Min(1) int x) {}")
            .replace("class Tools {", "class Tools implements Api {"),
        """
        import dev.tessera.*;
        interface Api { @McpTool(description = "A.") @Public void a(int x); }
        """,
        "error [mcp/lost-annotation] Parameter 'x' of a has @Default, but the annotations are taken"
            + " from Api.a. Move it there, or annotate this method with @McpTool too.",
        "error [mcp/lost-annotation] Parameter 'x' of a has @Min, but the annotations are taken"
            + " from Api.a. Move it there, or annotate this method with @McpTool too.");
  }

  @Test
  void saysNothingOfTheToolsOfALibrary() {
    assertMessages(
        """
        import dev.tessera.*;

        @SuppressWarnings("mcp/no-server")
        public class Library { @McpTool public void run() {} }
        """);
  }
}
