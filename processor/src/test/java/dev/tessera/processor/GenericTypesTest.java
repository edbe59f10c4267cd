package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Generic records, and tools that are inherited from generic classes and interfaces. */
class GenericTypesTest {

  private static Program.Server tools(String members) {
    return Program.of(source("class Tools", members)).server("Tools");
  }

  private static String source(String declaration, String members) {
    return """
        import dev.tessera.*;
        import jakarta.validation.constraints.*;
        import java.util.*;
        import java.util.concurrent.*;
        import org.jspecify.annotations.Nullable;

        @McpServer(name = "Tools", version = "1")
        @Public
        %s {
          record Todo(String title) {}
          record Page<T>(List<T> items, @Nullable String next) {}
          record Pair<A, B>(A first, B second) {}
          %s
        }
        """
        .formatted(declaration, members);
  }

  @Test
  void readsEachUseOfAGenericRecordWithItsOwnArguments() throws Exception {
    Program.Server tools =
        tools(
            """
            @McpTool public Page<Todo> todos(Page<Todo> x) { return x; }
            @McpTool public Page<Integer> numbers(Page<Integer> x) { return x; }
            """);
    String todos = "{\"items\":[{\"title\":\"a\"}],\"next\":null}";
    assertThat(tools.call("todos", "{\"x\":" + todos + "}")).isEqualTo(todos);
    assertThat(tools.call("numbers", "{\"x\":{\"items\":[1]}}"))
        .isEqualTo("{\"items\":[1],\"next\":null}");
    assertThat(tools.refusals("numbers", "{\"x\":{\"items\":[{\"title\":\"a\"}]}}"))
        .containsExactly(
            "/x/items/0: expected an integer from -2147483648 to 2147483647, but got"
                + " an object");
    assertThat(tools.tool("todos").outputSchema().orElseThrow())
        .contains("\"items\":{\"type\":\"object\",\"properties\":{\"title\":");
  }

  @Test
  void nestsGenericRecords() throws Exception {
    Program.Server tools =
        tools(
            """
            record Bound<T extends Comparable<T>>(T least, Optional<T> greatest) {}
            record Deep<T>(Map<String, List<Pair<T, List<T>>>> all) {}
            @McpTool public Page<Page<Todo>> pages(Page<Page<Todo>> x) { return x; }
            record Batch<T>(T[] items) {}
            enum Level { LOW, HIGH }
            record Dict<K, V>(Map<K, List<V>> all) {}
            @McpTool public Dict<Level, Todo> dict(Dict<Level, Todo> x) { return x; }
            @McpTool public Batch<Todo> batch(Batch<Todo> x) { return x; }
            @McpTool public Pair<Todo, List<Integer>> pair(Pair<Todo, List<Integer>> x) { return x; }
            @McpTool public Bound<Integer> bound(Bound<Integer> x) { return x; }
            @McpTool public Deep<String> deep(Deep<String> x) { return x; }
            """);
    String page = "{\"items\":[{\"title\":\"a\"}],\"next\":\"b\"}";
    String pages = "{\"items\":[" + page + "],\"next\":null}";
    assertThat(tools.call("pages", "{\"x\":" + pages + "}")).isEqualTo(pages);
    String pair = "{\"first\":{\"title\":\"a\"},\"second\":[1,2]}";
    assertThat(tools.call("pair", "{\"x\":" + pair + "}")).isEqualTo(pair);
    assertThat(tools.call("bound", "{\"x\":{\"least\":1}}"))
        .isEqualTo("{\"least\":1,\"greatest\":null}");
    String dict = "{\"all\":{\"LOW\":[{\"title\":\"a\"}]}}";
    assertThat(tools.call("dict", "{\"x\":" + dict + "}")).isEqualTo(dict);
    assertThat(tools.refusals("dict", "{\"x\":{\"all\":{\"MID\":[]}}}")).hasSize(1);
    String batch = "{\"items\":[{\"title\":\"a\"}]}";
    assertThat(tools.call("batch", "{\"x\":" + batch + "}")).isEqualTo(batch);
    String deep = "{\"all\":{\"k\":[{\"first\":\"a\",\"second\":[\"b\"]}]}}";
    assertThat(tools.call("deep", "{\"x\":" + deep + "}")).isEqualTo(deep);
  }

  @Test
  void namesCodecsAfterTheWholeType() {
    Program program =
        Program.of(
            source(
                "class Tools",
                """
                @McpTool public int count(Pair<Page<Todo>, List<? extends Todo>> x) { return 0; }
                """));
    assertThat(program.methods("ToolsJson"))
        .containsExactlyInAnyOrder(
            "readTodo", "readPageOfTodo", "readPairOfPageOfTodoAndListOfTodo");
  }

  @Test
  void takesAnnotationsOnTypeArgumentsIntoAccount() throws Exception {
    Program.Server tools =
        tools(
            """
            record Maybe<T>(List<@Nullable T> all, @Nullable T one) {}
            record Short<T>(@Size(min = 1) T text) {}
            @McpTool public Page<String> plain(Page<String> x) { return x; }
            @McpTool public Page<@Nullable String> nulls(Page<@Nullable String> x) { return x; }
            @McpTool public Page<@Size(max = 2) String> small(Page<@Size(max = 2) String> x) { return x; }
            @McpTool public Maybe<String> maybe(Maybe<String> x) { return x; }
            @McpTool public String both(Short<@Size(max = 2) String> x) { return x.text(); }
            """);
    assertThat(tools.refusals("plain", "{\"x\":{\"items\":[null]}}")).hasSize(1);
    assertThat(tools.call("plain", "{\"x\":{\"items\":[\"long\"]}}")).contains("long");
    assertThat(tools.call("nulls", "{\"x\":{\"items\":[null]}}")).contains("[null]");
    assertThat(tools.refusals("small", "{\"x\":{\"items\":[\"ab\",\"abc\"]}}")).hasSize(1);
    assertThat(tools.call("maybe", "{\"x\":{\"all\":[null,\"a\"]}}"))
        .isEqualTo("{\"all\":[null,\"a\"],\"one\":null}");
    assertThat(tools.tool("both").inputSchema()).contains("\"minLength\":1,\"maxLength\":2");
    assertThat(tools.refusals("both", "{\"x\":{\"text\":\"\"}}")).hasSize(1);
    assertThat(tools.refusals("both", "{\"x\":{\"text\":\"abc\"}}")).hasSize(1);
  }

  @Test
  void readsAWildcardInAContainerAsItsBound() throws Exception {
    Program.Server tools =
        tools(
            """
            record All<T>(List<? extends T> list, Map<String, ? extends List<? extends T>> map) {}
            @McpTool public List<? extends Todo> list(List<? extends Todo> x) { return x; }
            @McpTool public All<Todo> all(All<Todo> x) { return x; }
            @McpTool public Optional<? extends Todo> one(Optional<? extends Todo> x) { return x; }
            """);
    assertThat(tools.call("list", "{\"x\":[{\"title\":\"a\"}]}")).isEqualTo("[{\"title\":\"a\"}]");
    String all = "{\"list\":[{\"title\":\"a\"}],\"map\":{\"k\":[{\"title\":\"b\"}]}}";
    assertThat(tools.call("all", "{\"x\":" + all + "}")).isEqualTo(all);
    assertThat(tools.call("one", "{}")).isEqualTo("null");
  }

  @Test
  void readsInheritedMethodsWithTheArgumentsOfTheClass() throws Exception {
    Program.Server tools =
        Program.of(
                source(
                    "class Tools extends Base<Integer> implements Crud<Tools.Todo>",
                    "@Override public Todo put(Todo item) { return item; }"),
                """
                import dev.tessera.*;
                import java.util.*;
                import org.jspecify.annotations.Nullable;

                @Public
                interface Crud<T> extends Keep<List<T>> {
                  @McpTool T put(T item);
                  @McpTool default @Nullable T find() { return null; }
                }
                """,
                """
                import dev.tessera.*;
                import java.util.concurrent.*;

                @Public
                interface Keep<K> {
                  @McpTool default K keep(K kept) { return kept; }
                  @McpTool default CompletionStage<K> later(K kept) {
                    return CompletableFuture.completedFuture(kept);
                  }
                }
                """,
                """
                import dev.tessera.*;

                @Public
                class Base<N extends Number> {
                  @McpTool public Tools.Pair<N, N> twice(N number) {
                    return new Tools.Pair<>(number, number);
                  }
                }
                """)
            .server("Tools");
    assertThat(tools.call("put", "{\"item\":{\"title\":\"a\"}}")).isEqualTo("{\"title\":\"a\"}");
    assertThat(tools.call("find", "{}")).isEqualTo("null");
    assertThat(tools.call("keep", "{\"kept\":[{\"title\":\"a\"}]}"))
        .isEqualTo("[{\"title\":\"a\"}]");
    assertThat(tools.call("twice", "{\"number\":3}")).isEqualTo("{\"first\":3,\"second\":3}");
    assertThat(tools.refusals("twice", "{\"number\":0.5}")).hasSize(1);
    assertThat(tools.tool("later").outputSchema().orElseThrow()).contains("\"title\"");
  }

  @Test
  void givesDefaultsToComponentsOfAVariableType() throws Exception {
    Program.Server tools =
        tools(
            """
            record Setting<T>(@Default("5") T value) {}
            @McpTool public String run(Setting<Byte> a, Setting<String> b) { return a + " " + b; }
            """);
    assertThat(tools.call("run", "{\"a\":{},\"b\":{}}"))
        .isEqualTo("\"Setting[value=5] Setting[value=5]\"");
  }
}
