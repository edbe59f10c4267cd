package dev.tessera.processor;

import static dev.tessera.processor.Program.tools;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Types that contain themselves. */
class RecursiveTypesTest {

  @Test
  void definesARecordThatContainsItselfOnce() throws Exception {
    Program.Server tools =
        tools(
            """
            /** A node. */
            record Node(String name, List<Node> children) {}
            @McpTool public Node same(Node node, List<Node> more) { return node; }
            """);
    String tree = "{\"name\":\"a\",\"children\":[{\"name\":\"b\",\"children\":[]}]}";
    assertThat(tools.call("same", "{\"more\":[],\"node\":" + tree + "}")).isEqualTo(tree);
    assertThat(
            tools.refusals(
                "same",
                "{\"more\":[],\"node\":{\"name\":\"a\",\"children\":[{\"name\":1,\"children\":[]}]}}"))
        .containsExactly("/node/children/0/name: expected a string, but got 1");
    assertThat(tools.tool("same").inputSchema())
        .isEqualTo(
            """
            {"type":"object","properties":{"node":{"$ref":"#/$defs/Node"},\
            "more":{"type":"array","items":{"$ref":"#/$defs/Node"}}},"required":["node","more"],\
            "additionalProperties":false,"$defs":{"Node":{"type":"object","description":"A node.",\
            "properties":{"name":{"type":"string"},\
            "children":{"type":"array","items":{"$ref":"#/$defs/Node"}}},\
            "required":["name","children"],"additionalProperties":false}}}""");
    assertThat(tools.tool("same").outputSchema().orElseThrow())
        .startsWith("{\"type\":\"object\",\"$ref\":\"#/$defs/Node\",\"$defs\":{\"Node\":{");
  }

  @Test
  void saysWhatAReferenceIsForBesideIt() {
    Program.Server tools =
        tools(
            """
            /** A node. @param next where to go */
            record Node(@Arg(description = "where to go") @Nullable Node next) {}
            /**
             * Runs.
             *
             * @param start where to begin
             */
            @McpTool public void run(Node start) {}
            """);
    assertThat(tools.tool("run").inputSchema())
        .contains(
            "\"start\":{\"$ref\":\"#/$defs/Node\",\"description\":\"where to begin\"}",
            "\"next\":{\"description\":\"where to go\","
                + "\"anyOf\":[{\"$ref\":\"#/$defs/Node\"},{\"type\":\"null\"}]}");
  }

  @Test
  void takesTypesThatContainEachOtherFromEitherSide() throws Exception {
    Program.Server tools =
        tools(
            """
            record Author(String name, List<Book> books) {}
            record Book(String title, Optional<Author> author, Map<String, Book> sequels, Leaf leaf) {}
            record Leaf(int pages) {}
            @McpTool public Author author(Author x) { return x; }
            @McpTool public Book book(Book x) { return x; }
            @McpTool public List<Author> authors(Map<String, List<Author>> x) { return x.get("a"); }
            """);
    String book =
        "{\"title\":\"t\",\"author\":{\"name\":\"n\",\"books\":[]},"
            + "\"sequels\":{\"s\":{\"title\":\"u\",\"author\":null,\"sequels\":{},\"leaf\":{\"pages\":1}}},"
            + "\"leaf\":{\"pages\":2}}";
    String author = "{\"name\":\"m\",\"books\":[" + book + "]}";
    assertThat(tools.call("book", "{\"x\":" + book + "}")).isEqualTo(book);
    assertThat(tools.call("author", "{\"x\":" + author + "}")).isEqualTo(author);
    assertThat(tools.call("authors", "{\"x\":{\"a\":[" + author + "]}}"))
        .isEqualTo("[" + author + "]");
    for (String tool : new String[] {"author", "book", "authors"}) {
      assertThat(tools.tool(tool).inputSchema())
          .contains("\"$defs\":{", "\"Author\":{\"type\"", "\"Book\":{\"type\"")
          .doesNotContain("\"Leaf\":");
    }
  }

  @Test
  void keepsTypesOfTheSameNameApart() throws Exception {
    Program.Server tools =
        tools(
            """
            record Tree<T>(T value, List<Tree<T>> children) {}
            static class A { record Node(@Nullable Node a) {} }
            static class B { record Node(@Nullable Node b) {} }
            record Größe(@Nullable Größe g) {}
            @McpTool public void run(
                Tree<String> texts, Tree<Integer> numbers, A.Node a, B.Node b, Größe g) {}
            """);
    assertThat(
            tools.call(
                "run",
                "{\"texts\":{\"value\":\"a\",\"children\":[]},\"a\":{\"a\":{}},\"b\":{\"b\":{}},"
                    + "\"numbers\":{\"value\":1,\"children\":[{\"value\":2,\"children\":[]}]},"
                    + "\"g\":{}}"))
        .isEmpty();
    assertThat(tools.tool("run").inputSchema())
        .contains(
            "\"TreeOfString\":{",
            "\"TreeOfInteger\":{",
            "\"Node\":{",
            "\"Node2\":{",
            "\"Gr__e\":{");
  }

  @Test
  void leavesTheDefinitionsOutWhereNothingContainsItself() {
    Program.Server tools =
        tools(
            """
            record Node(@Nullable Node next) {}
            @McpTool public int depth(Node x) { return 0; }
            @McpTool public int other(List<Integer> x) { return 0; }
            """);
    assertThat(tools.tool("depth").outputSchema().orElseThrow()).doesNotContain("$defs");
    assertThat(tools.tool("other").inputSchema()).doesNotContain("$defs");
  }

  @Test
  void bindsTheDepthOfArguments() throws Exception {
    Program.Server tools =
        tools(
            """
            record Node(@Nullable Node next) {
              int depth() { return next == null ? 1 : 1 + next.depth(); }
            }
            @McpTool public int depth(Node x) { return x.depth(); }
            """);
    assertThat(tools.call("depth", "{\"x\":" + "{\"next\":".repeat(48) + "{}" + "}".repeat(49)))
        .isEqualTo("49");
    assertThat(tools.refusals("depth", "{\"x\":" + "{\"next\":".repeat(49) + "{}" + "}".repeat(50)))
        .containsExactly(
            "/x" + "/next".repeat(49) + ": is more than 50 levels of objects and arrays deep");
  }

  @Test
  void failsForAResultThatContainsItself() {
    Program.Server tools =
        tools(
            """
            record Node(List<Node> children) {}
            @McpTool public Node circle() {
              List<Node> children = new ArrayList<>();
              Node node = new Node(children);
              children.add(node);
              return node;
            }
            """);
    assertThatThrownBy(() -> tools.call("circle", "{}"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The result is more than 500 levels deep, in \"children\"");
  }

  @Test
  void comparesTheElementsOfASetOfTrees() throws Exception {
    Program.Server tools =
        tools(
            """
            record Node(Set<Node> children, @Min(1) int weight) {}
            @McpTool public int size(Node x) { return x.children().size(); }
            """);
    String leaf = "{\"weight\":1,\"children\":[]}";
    assertThat(tools.call("size", "{\"x\":{\"weight\":1,\"children\":[" + leaf + "]}}"))
        .isEqualTo("1");
    assertThat(
            tools.refusals(
                "size", "{\"x\":{\"weight\":0,\"children\":[" + leaf + "," + leaf + "]}}"))
        .hasSize(2);
  }

  @Test
  void allowsAHeaderBesideATree() {
    Program.Server tools =
        tools(
            """
            record Node(List<Node> children) {}
            @McpTool public void run(@Arg(header = "Region") long region, Node x) {}
            """);
    assertThat(tools.tool("run").inputSchema()).contains("\"maximum\":9007199254740991");
  }
}
