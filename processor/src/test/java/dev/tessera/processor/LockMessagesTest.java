package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contracts that were locked, and what then does not compile. */
class LockMessagesTest {
  private static final String SOURCE =
      """
      package app;

      import dev.tessera.*;
      import java.util.*;

      @McpServer(name = "Tools", version = "1", scopes = {
          @Scope("read"), @Scope(value = "write", implies = "read"), @Scope("spare")})
      public class Tools {
        enum Kind { A, B }
        record Item(String id, int size, Kind kind) {}

        @McpTool(description = "Finds.") @Scopes("read")
        public Item find(long key, Optional<String> hint, Kind kind,
            @Default("1") int page, Map<Kind, Integer> counts) {
          return null;
        }

        @McpTool(description = "Changes.") @Scopes("write")
        public List<String> change(Item item) { return List.of(); }
      }
      """;

  @TempDir private Path folder;

  @BeforeEach
  void lock() {
    assertThat(compile(SOURCE, "-Atessera.lock=" + folder, "-Atessera.lock.update=true")).isEmpty();
  }

  private static List<String> compile(String source, String... options) {
    Compilation compilation = Javac.compile(List.of(options), source);
    return compilation.diagnostics().stream()
        .map(it -> it.getKind().name().toLowerCase(Locale.ROOT) + " " + it.getMessage(null))
        .filter(it -> it.contains("[mcp/"))
        .map(it -> it.replaceAll("\n *", "\n"))
        .toList();
  }

  private List<String> changed(String source) {
    return compile(source, "-Atessera.lock=" + folder);
  }

  private Path file() {
    return folder.resolve("app.Tools.json");
  }

  @Test
  void theFileIsTheContract() throws IOException {
    Compilation compilation = Javac.compile(SOURCE);
    assertThat(Files.readString(file()))
        .isEqualTo(
            compilation
                .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/mcp/app.Tools.json")
                .orElseThrow()
                .getCharContent(false));
    assertThat(changed(SOURCE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "List<String> change(; List<String> modify(; tool \"change\" is gone",
        "Optional<String> hint; String hint; tool \"find\": argument /hint is required now",
        "Optional<String> hint, ;; tool \"find\": argument /hint is gone",
        "long key; int key; tool \"find\": argument /key is narrower: minimum",
        "long key; boolean key; tool \"find\": argument /key has a narrower or another type",
        "Optional<String> hint; Kind hint; tool \"find\": argument /hint allows fewer values",
        "Map<Kind, Integer>; Map<UUID, Integer>; tool \"find\": argument /counts is narrower: format",
        "String id, ;; tool \"find\": result /id is gone, or not always there",
        "String id; dev.tessera.runtime.json.JsonValue id; tool \"find\": result /id has a wider or another type",
        "String id; Optional<String> id; tool \"find\": result /id has a wider or another type",
        "int size; long size; tool \"find\": result /size is wider: minimum",
        "A, B; A, @Arg(name = \"b\") B; tool \"find\": argument /kind allows fewer values",
        "A, B; A, B, C; tool \"find\": result /kind has more values",
        "List<String> change; void change; tool \"change\": the result is no longer structured",
        "@Scopes(\"write\"); @Scopes(\"read\"); tool \"change\": access is wider or another",
        "@Scopes(\"write\"); @Public; tool \"change\": access is wider or another",
        "@Scopes(\"read\"); @Scopes(\"write\"); tool \"find\": access is narrower",
        "@Scope(\"spare\"); @Scope(\"other\"); scope \"spare\" is gone",
        "implies = \"read\"; implies = {\"read\", \"spare\"}; scope \"write\" implies \"spare\" now",
        "@McpTool(description = \"Finds.\"); @McpTool(description = \"Finds.\", task = TaskSupport.REQUIRED); tool \"find\": it is for clients that know tasks now",
        "@Default(\"1\") int; @Arg(header = \"Page\") @Default(\"1\") int; tool \"find\": header Mcp-Param-Page",
      })
  void refusesABreakAndSaysWhich(String before, String after, String expected) {
    assertThat(SOURCE).contains(before);
    String source = SOURCE.replace(before, after == null ? "" : after);
    assertThat(changed(source.replace("return List.of();", "throw new Error();")))
        .filteredOn(it -> it.startsWith("error [mcp/lock-break] "))
        .singleElement()
        .asString()
        .contains("\n- " + expected);
  }

  @Test
  void aTaskThatWaitsForNobodyBreaksNoClient() {
    lock(SOURCE.replace("\"Finds.\")", "\"Finds.\", task = TaskSupport.REQUIRED)"));
    assertThat(changed(SOURCE.replace("\"Finds.\")", "\"Finds.\", task = TaskSupport.OPTIONAL)")))
        .singleElement()
        .asString()
        .contains("no client");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "@Extension(\"com.example/a\"); @Extension(\"com.example/b\"); extension \"com.example/a\" is gone",
        "@Extension(\"com.example/a\"); @Extension(value = \"com.example/a\", settings = \"{\\\"v\\\": 2}\"); extension \"com.example/a\" has other settings",
        "{}; @Extension(\"com.example/a\"); no client",
      })
  void comparesExtensions(String before, String after, String expected) {
    lock(SOURCE.replace("version = \"1\"", "version = \"1\", extensions = " + before));
    assertThat(changed(SOURCE.replace("version = \"1\"", "version = \"1\", extensions = " + after)))
        .singleElement()
        .asString()
        .contains(expected);
  }

  private static String withPolicy(String policy, String guard) {
    return SOURCE
        .replace("@Scope(\"spare\")}", "@Scope(\"spare\")}" + policy)
        .replace("@Scopes(\"write\")", guard);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "``; , visibility = Visibility.GRANTED; what a caller may not use is hidden now",
        ", visibility = Visibility.GRANTED; ``; what a caller may not use is no longer hidden",
        "``; , anonymous = true; callers without an access token are let in now",
        ", anonymous = true; ``; callers without an access token are no longer let in",
        "``; , scopeDenial = ScopeDenial.TOOL_RESULT; a missing scope is a tool's result now",
        ", scopeDenial = ScopeDenial.TOOL_RESULT; ``; a missing scope is no longer a tool's result",
      })
  void refusesAnotherAccessPolicy(String before, String after, String expected) {
    lock(withPolicy(before, "@Public"));
    assertThat(changed(withPolicy(after, "@Public")))
        .singleElement()
        .asString()
        .contains("\n- " + expected + "\nUndo");
  }

  @Test
  void refusesTheFirstGuardOfAServerThatHadNone() {
    String open = withPolicy("", "@Public").replace("@Scopes(\"read\")", "@Public");
    String more =
        "@McpTool(description = \"New.\") @Authenticated public void more() {}\n\n  @McpTool(description = \"Finds.\")";
    lock(open);
    assertThat(changed(open.replace("@McpTool(description = \"Finds.\")", more)))
        .singleElement()
        .asString()
        .contains("\n- callers without an access token are no longer let in\nUndo");
  }

  @Test
  void anAccessPolicyChangesNothingWhereEverythingIsPublic() {
    String open = withPolicy("", "@Public").replace("@Scopes(\"read\")", "@Public");
    lock(open);
    assertThat(
            changed(
                open.replace(
                    "@Scope(\"spare\")}", "@Scope(\"spare\")}, visibility = Visibility.GRANTED")))
        .singleElement()
        .asString()
        .contains("no client");
  }

  private static String shapes(String permitted, String circle) {
    return """
        package app;

        import dev.tessera.*;
        import dev.tessera.runtime.json.JsonValue;
        import java.util.*;

        @McpServer(name = "Tools", version = "1")
        public class Tools {
          sealed interface In permits %1$s {}
          sealed interface Out permits %1$s {}
          record Circle(%2$s) implements In, Out {}
          record Square(int side) %3$s {}

          @McpTool(description = "Takes.") @Public public void take(List<In> x, Optional<In> y) {}
          @McpTool(description = "Gives.") @Public public Out give() { return null; }
          @McpTool(description = "Any.") @Public public Map<String, JsonValue> any() { return null; }
        }
        """
        .formatted(permitted, circle, permitted.contains("Square") ? "implements In, Out" : "");
  }

  private void lock(String source) {
    assertThat(compile(source, "-Atessera.lock=" + folder, "-Atessera.lock.update=true")).isEmpty();
  }

  @Test
  void refusesAVariantThatArgumentsLoseOrResultsGain() {
    lock(shapes("Circle, Square", "int r"));
    assertThat(changed(shapes("Circle", "int r")))
        .singleElement()
        .asString()
        .contains(
            "\n- tool \"take\": argument /x/* is no longer square\n"
                + "- tool \"take\": argument /y is no longer square\nUndo");
    lock(shapes("Circle", "int r"));
    assertThat(changed(shapes("Circle, Square", "int r")))
        .singleElement()
        .asString()
        .contains("\n- tool \"give\": result itself may be square now\nUndo");
  }

  @Test
  void comparesEachVariantWithItself() {
    lock(shapes("Circle, Square", "int r"));
    assertThat(changed(shapes("Square, Circle", "int r"))).isEmpty();
    assertThat(changed(shapes("Circle, Square", "int r, int more")))
        .singleElement()
        .asString()
        .contains(
            "\n- tool \"take\": argument /x/*/more is required now\n"
                + "- tool \"take\": argument /y/more is required now\nUndo");
    assertThat(changed(shapes("Circle, Square", "@Arg(name = \"radius\") int r")))
        .singleElement()
        .asString()
        .contains("argument /x/*/radius is required now", "result /r is gone, or not always there");
  }

  @Test
  void comparesUnionsThatAreInsideOfThemselves() {
    String source = shapes("Circle, Square", "List<In> parts");
    lock(source);
    assertThat(changed(source)).isEmpty();
    assertThat(changed(source.replace("int side", "int side, Optional<In> inner")))
        .singleElement()
        .asString()
        .contains("no client");
    assertThat(changed(source.replace("int side", "long side")))
        .singleElement()
        .asString()
        .contains("\n- tool \"give\": result /side is wider: minimum");
    assertThat(changed(source.replace("int side", "byte side")))
        .singleElement()
        .asString()
        .contains("\n- tool \"take\": argument /x/*/side is narrower: minimum");
  }

  @Test
  void tellsAUnionFromAnythingElse() {
    String source = shapes("Circle, Square", "int r");
    lock(source);
    assertThat(changed(source.replace("Optional<In> y", "In y")))
        .singleElement()
        .asString()
        .contains(
            "\n- tool \"take\": argument /y is required now\n- tool \"take\": argument /y is narrower: oneOf\nUndo");
    assertThat(changed(source.replace("Optional<In> y", "Optional<JsonValue> y")))
        .singleElement()
        .asString()
        .contains("no client");
    assertThat(changed(source.replace("Map<String, JsonValue> any", "Map<String, Integer> any")))
        .singleElement()
        .asString()
        .contains("no client");
    assertThat(changed(source.replace("Map<String, JsonValue> any", "Circle any")))
        .singleElement()
        .asString()
        .contains("no client");
    assertThat(changed(source.replace("public Out give", "public Circle give")))
        .singleElement()
        .asString()
        .contains("result itself is wider: oneOf");
  }

  @Test
  void tellsAllBreaksInOneMessage() {
    String source =
        SOURCE
            .replace("Optional<String> hint", "String hint")
            .replace("@Scopes(\"write\")", "@Authenticated");
    assertThat(changed(source))
        .containsExactly(
            """
            error [mcp/lock-break] The contract of Tools breaks clients of the one that is locked in \
            app.Tools.json:
            - tool "find": argument /hint is required now
            - tool "find": argument /hint has a narrower or another type
            - tool "change": access is wider or another
            Undo this, or lock the new contract with -Atessera.lock.update=true.""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "int size, Kind kind) {}; int size, Kind kind, @Default(\"\") String more) {}",
        "description = \"Finds.\"; description = \"Searches.\"",
        "long key; Optional<Long> key",
        "Map<Kind, Integer>; Map<String, Integer>",
        "long key; dev.tessera.runtime.json.JsonValue key",
        "@Default(\"1\"); @Default(\"2\")",
        "@Scope(\"spare\")}; @Scope(\"spare\"), @Scope(\"fourth\")}",
      })
  void notesACompatibleChange(String before, String after) {
    assertThat(SOURCE).contains(before);
    assertThat(changed(SOURCE.replace(before, after)))
        .containsExactly(
            "note [mcp/lock-changed] The contract of Tools is another than in app.Tools.json, but"
                + " breaks no client. Lock it with -Atessera.lock.update=true.");
  }

  @Test
  void anUpdateLocksTheNewContract() {
    String source = SOURCE.replace("Optional<String> hint", "String hint");
    compile(source, "-Atessera.lock=" + folder, "-Atessera.lock.update=true");
    assertThat(changed(source)).isEmpty();
  }

  @Test
  void comparesTypesThatContainThemselves() {
    String source =
        SOURCE
            .replace(
                "enum Kind",
                "record Node(int x, @Nullable Node next, List<Node> all) {}\nenum Kind")
            .replace(
                "change(Item item) { return List.of(); }",
                "change(Node node) { return List.of(); }\n"
                    + "@McpTool(description = \"Nodes.\") @Scopes(\"read\") public Node node() { return null; }")
            .replace(
                "import java.util.*;",
                "import java.util.*;import org.jspecify.annotations.Nullable;");
    assertThat(compile(source, "-Atessera.lock=" + folder, "-Atessera.lock.update=true")).isEmpty();
    assertThat(changed(source)).isEmpty();
    assertThat(changed(source.replace("Node(int x", "Node(byte x")))
        .singleElement()
        .asString()
        .contains("tool \"change\": argument /node/x is narrower: minimum")
        .doesNotContain("\"node\"");
    assertThat(changed(source.replace("Node(int x", "Node(long x")))
        .singleElement()
        .asString()
        .contains("tool \"node\": result /x is wider: minimum")
        .doesNotContain("\"change\"");
    assertThat(
            changed(
                source.replace(
                    "@Nullable Node next", "Optional<Node> next, @Default(\"1\") int y")))
        .singleElement()
        .asString()
        .startsWith("note ");
    assertThat(
            changed(
                source
                    .replace("@Nullable Node next", "Node next, @Nullable Item y")
                    .replace("List<Node> all", "@Nullable List<Node> all")
                    .replace("Node next", "@Nullable Node next")))
        .singleElement()
        .asString()
        .contains("tool \"node\": result /all has a wider or another type");
  }

  @Test
  void wantsAnAbsoluteFolder() {
    assertThat(compile(SOURCE, "-Atessera.lock=locks"))
        .containsExactly(
            "error [mcp/lock-folder] The folder in -Atessera.lock is \"locks\", and the compiler's"
                + " working directory could be any. Give an absolute path.");
  }

  @Test
  void refusesAServerThatWasNeverLocked() throws IOException {
    Files.delete(file());
    assertThat(changed(SOURCE))
        .containsExactly(
            "error [mcp/lock-missing] The contract of Tools is not locked: there is no"
                + " app.Tools.json. Lock it with -Atessera.lock.update=true.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "not JSON",
        "{}",
        "{\"server\": {\"class\": \"x\"}, \"tools\": []}",
        "{\"a\":1,\"a\":2}"
      })
  void refusesAFileThatIsNoContractOfTheServer(String text) throws IOException {
    Files.writeString(file(), text);
    assertThat(changed(SOURCE))
        .containsExactly(
            "error [mcp/lock-file] app.Tools.json is no contract of app.Tools. Restore the file, or"
                + " write it anew with -Atessera.lock.update=true.");
  }

  @Test
  void refusesAFileThatCannotBeRead() throws IOException {
    Files.delete(file());
    Files.createDirectory(file());
    assertThat(changed(SOURCE))
        .containsExactly(
            "error [mcp/lock-file] app.Tools.json cannot be read or written (IOException). Look at"
                + " the file and its folder.");
  }

  @Test
  void doesNotMindTheLineEndsOfAnotherSystem() throws IOException {
    Files.writeString(file(), Files.readString(file()).replace("\n", "\r\n"));
    assertThat(changed(SOURCE)).isEmpty();
  }

  @Test
  void knowsWhatBreaksReadersOfResourcesAndUsersOfPrompts() {
    String before =
        """
        package app;

        import dev.tessera.*;

        @McpServer(name = "Tools", version = "1", scopes = @Scope("read"))
        @Public
        public class Tools {
          @McpResource(uri = "a://b", mimeType = "text/plain") public String a() { return ""; }
          @McpResource(uri = "a://b/{id}") public String b(String id) { return ""; }
          @McpResource(uri = "a://c/{id}") public String c(String id) { return ""; }
          @McpPrompt public String review(int code) { return ""; }
          @McpPrompt public String gone() { return ""; }
        }
        """;
    assertThat(compile(before, "-Atessera.lock=" + folder, "-Atessera.lock.update=true")).isEmpty();
    assertThat(changed(before)).isEmpty();
    String after =
        before
            .replace("text/plain", "text/html")
            .replace(
                "a://b/{id}\") public String b(String id",
                "a://b/{key}\") public String b(String key")
            .replace("c(String id", "c(int id")
            .replace(
                "@McpPrompt public String review(int code",
                "@McpPrompt @Scopes(\"read\") public String review(int code, int more")
            .replace("String gone()", "String added()");
    assertThat(changed(after))
        .containsExactly(
            "error [mcp/lock-break] The contract of Tools breaks clients of the one that is locked"
                + " in app.Tools.json:\n"
                + "- callers without an access token are no longer let in\n"
                + "- resource \"a://b\": its contents are no longer text/plain\n"
                + "- template \"a://b/{id}\" is gone\n"
                + "- template \"a://c/{id}\": argument /id has a narrower or another type\n"
                + "- template \"a://c/{id}\": argument /id is narrower: minimum\n"
                + "- template \"a://c/{id}\": argument /id is narrower: maximum\n"
                + "- prompt \"review\": access is narrower\n"
                + "- prompt \"review\": argument /more is required now\n"
                + "- prompt \"gone\" is gone\n"
                + "Undo this, or lock the new contract with -Atessera.lock.update=true.");
  }

  @Test
  void theFirstGuardOfAResourceCountsAsThatOfATool() {
    String open =
        """
        package app;

        import dev.tessera.*;

        @McpServer(name = "Tools", version = "1")
        public class Tools {
          @McpResource(uri = "a://b", mimeType = "text/plain")
          @Public public String a() { return ""; }
        }
        """;
    lock(open);
    assertThat(changed(open.replace("@Public", "@Authenticated")))
        .singleElement()
        .asString()
        .contains("\n- callers without an access token are no longer let in\n");
  }

  private static final String ASKING =
      """
      package app;

      import dev.tessera.*;
      import dev.tessera.runtime.input.*;
      import jakarta.validation.constraints.*;
      import java.util.*;

      @McpServer(name = "Tools", version = "1")
      @Public
      public class Tools {
        enum Size { S, L }
        record Order(@Email String mail, Optional<Integer> count, Size size, List<Size> more) {}

        @McpTool(description = "Orders.")
        public String order(String what, Elicit<Order> order, RequestState<Order> draft) {
          return "";
        }

        @McpPrompt(description = "Greets.") public String greet(Roots roots) { return ""; }
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "Optional<Integer> count; Integer count; tool \"order\": form \"order\", field /count is required now",
        "Optional<Integer> count, ;; tool \"order\": form \"order\", field /count is gone",
        "List<Size> more; List<Size> more, String name; tool \"order\": form \"order\", field /name is required now",
        "@Email String; @Size(max = 9) String; tool \"order\": form \"order\", field /mail is narrower: maxLength",
        "S, L; S; tool \"order\": form \"order\", field /size allows fewer values",
        "S, L; @Arg(title = \"Small\") S; tool \"order\": form \"order\", field /more/* allows fewer values",
        "draft; draft, Sampling model; tool \"order\": the client's model is asked now",
        "draft; draft, ElicitUrl pay; tool \"order\": the user has to visit a page now",
        "draft; draft, Roots roots; tool \"order\": the client is asked for its roots now",
        "Roots roots; Roots roots, Elicit<Order> who; prompt \"greet\": the user has to fill in a form now",
      })
  void aClientMustBeAbleToAnswerAsBefore(String before, String after, String expected) {
    lock(ASKING);
    assertThat(ASKING).contains(before);
    String source = ASKING.replace(before, after == null ? "" : after);
    assertThat(changed(source.replace("@Size(max", "@jakarta.validation.constraints.Size(max")))
        .filteredOn(it -> it.startsWith("error [mcp/lock-break] "))
        .singleElement()
        .asString()
        .contains("\n- " + expected + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "S, L; @Arg(title = \"Small\") S, L, @Arg(title = \"Extra\") XL",
        "Size size; @EnumNames Size size",
        "Size size; @Default(\"L\") @Arg(title = \"How big\") Size size",
        "@Email String; String",
        "String what, Elicit<Order> order; String what",
        "Elicit<Order> order; Elicit<Order> order, Elicit<Order> again",
        "Elicit<Order> order; @Arg(name = \"what\") Elicit<Order> order",
        "greet(Roots roots); greet()",
      })
  void aFormMaySayMoreAndAskForLess(String before, String after) {
    lock(ASKING);
    assertThat(ASKING).contains(before);
    assertThat(changed(ASKING.replace(before, after)))
        .singleElement()
        .asString()
        .contains("no client");
  }
}
