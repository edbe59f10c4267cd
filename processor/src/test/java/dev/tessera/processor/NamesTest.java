package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names of the user's that could get in the way of ours. */
class NamesTest {

  @Test
  void lendsItsLocalNamesToTheUser() throws Exception {
    Program.Server tools =
        Program.of(
                """
                import dev.tessera.*;
                import java.util.*;

                @McpServer(name = "Tools", version = "1", naming = Naming.AS_WRITTEN)
                @Public
                class Tools {
                  record Out(String in, int before, List<String> element, String out, int value) {}

                  @McpTool public Out call(
                      String in, int call, List<List<String>> element, String tools, String out,
                      String name, String tool, String each, String to) {
                    return new Out(in + tools + out + name + tool + each + to, call,
                        element.get(0), out, 1);
                  }

                  @McpTool public Out description(Out in) { return in; }
                  @McpTool public String guards(Map<String, Map<String, Out>> call) {
                    return call.toString();
                  }
                  @McpTool public void sCOPES() {}
                  @McpTool(name = "toString2") public String scopes() { return ""; }
                  @McpTool public String wait(String x) { return x; }
                }
                """)
            .server("Tools");
    assertThat(
            tools.call(
                "call",
                "{\"in\":\"i\",\"call\":1,\"element\":[[\"e\"]],\"tools\":\"t\",\"out\":\"o\","
                    + "\"name\":\"n\",\"tool\":\"t\",\"each\":\"e\",\"to\":\"t\"}"))
        .isEqualTo(
            "{\"in\":\"itontet\",\"before\":1,\"element\":[\"e\"],\"out\":\"o\",\"value\":1}");
  }

  @Test
  void toleratesClassesOfTheUsersThatAreNamedLikeOurs() throws Exception {
    Program.Server tools =
        Program.of(
                """
                package app;

                import dev.tessera.*;

                @McpServer(name = "Tools", version = "1")
                @Public
                public class Tools {
                  @McpTool public Guards same(Tool tool, Members members, String text) {
                    return new Guards(tool.x() + members.x());
                  }
                }
                """,
                "package app; \npublic record Tool(int x) {}",
                "package app; \npublic record Members(int x) {}",
                "package app; \npublic record Guards(int x) {}",
                "package app; \npublic record List(int x) {}",
                "package app; \npublic class Optional {}")
            .server("app.Tools");
    assertThat(tools.call("same", "{\"tool\":{\"x\":1},\"members\":{\"x\":2},\"text\":\"\"}"))
        .isEqualTo("{\"x\":3}");
  }

  @Test
  void toleratesAClassOfTheUsersThatIsNamedLikeOneOfJavaLang() throws Exception {
    Program.Server tools =
        Program.of(
                """
                package app;

                import dev.tessera.*;

                @McpServer(name = "Tools", version = "1")
                @Public
                public class Tools {
                  @McpTool public java.lang.String same(java.lang.String text, Integer number) {
                    return text + number.x();
                  }
                }
                """,
                "package app; \npublic record Integer(int x) {}",
                "package app; \npublic class String {}",
                "package app; \npublic @interface Override {}")
            .server("app.Tools");
    assertThat(tools.call("same", "{\"text\":\"a\",\"number\":{\"x\":2}}")).isEqualTo("\"a2\"");
  }

  @Test
  void tellsRecordsOfOneSimpleNameApart() throws Exception {
    Program.Server tools =
        Program.of(
                """
                import dev.tessera.*;

                @McpServer(name = "Tools", version = "1")
                @Public
                class Tools {
                  record A(Item item) { record Item(int x) {} }
                  record B(Item item) { record Item(String x) {} }
                  @McpTool public B swap(A a) { return new B(new B.Item("" + a.item().x())); }
                }
                """)
            .server("Tools");
    assertThat(tools.call("swap", "{\"a\":{\"item\":{\"x\":1}}}"))
        .isEqualTo("{\"item\":{\"x\":\"1\"}}");
  }

  @Test
  void generatesBesideNestedClasses() throws Exception {
    Program.Server tools =
        Program.of(
                """
                package app;

                import dev.tessera.*;

                class Outer {
                  static class Middle {
                    @McpServer(name = "Tools", version = "1")
                    @Public
                    static final class Inner {
                      @McpTool public String hi() { return "hi"; }
                    }
                  }
                }
                """)
            .server("app.Outer$Middle$Inner");
    assertThat(tools.call("hi", "{}")).isEqualTo("\"hi\"");
    assertThat(tools.tools().getClass().getName()).isEqualTo("app.Outer_Middle_InnerMcp");
  }

  @Test
  void makesSnakeCaseOfWhatClientsSee() {
    Program.Server tools =
        Program.of(
                """
                import dev.tessera.*;

                @McpServer(name = "Tools", version = "1")
                @Public
                class Tools {
                  record Out(String aB, String userID) {}
                  @McpTool public Out getURL(String toJSON2, String _x, String a1B, String URLPath) {
                    return null;
                  }
                }
                """)
            .server("Tools");
    assertThat(tools.tool("get_url").inputSchema())
        .contains("\"required\":[\"to_json2\",\"_x\",\"a1_b\",\"url_path\"]");
    assertThat(tools.tool("get_url").outputSchema().orElseThrow())
        .contains("\"required\":[\"a_b\",\"user_id\"]");
  }
}
