package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Names that Java allows, however odd: words that are keywords elsewhere, letters of any script.
 */
class UserNamesTest {

  @Test
  void namesMayBeWordsThatAreKeywordsOnlyInPlaces() throws Exception {
    Program.Server tools =
        Program.of(
                """
                import dev.tessera.*;

                @McpServer(name = "Tools", version = "1", naming = Naming.AS_WRITTEN)
                @Public
                class Tools {
                  record Words(int record, int yield, int var, int sealed, int permits, int when,
                      int module, int open, int with, int to, int exports) {}

                  @McpTool public Words record(int record, int yield, int var, int sealed, int permits,
                      int when, int module, int open, int with, int to, int exports) {
                    return new Words(record, yield, var, sealed, permits, when, module, open, with, to,
                        exports);
                  }
                  @McpTool public int sealed(Words sealed) { return sealed.permits(); }
                  @McpTool public int permits(int _x, int $, int this$0, int __) {
                    return _x + $ + this$0 + __;
                  }
                }
                """)
            .server("Tools");
    String words =
        "{\"record\":1,\"yield\":2,\"var\":3,\"sealed\":4,\"permits\":5,\"when\":6,\"module\":7,"
            + "\"open\":8,\"with\":9,\"to\":10,\"exports\":11}";
    assertThat(tools.call("record", words)).isEqualTo(words);
    assertThat(tools.call("sealed", "{\"sealed\":" + words + "}")).isEqualTo("5");
    assertThat(tools.call("permits", "{\"_x\":1,\"$\":2,\"this$0\":3,\"__\":4}")).isEqualTo("10");
  }

  @Test
  void namesMayBeThoseThatGeneratedCodeUsesItself() throws Exception {
    Program.Server tools =
        Program.of(
                """
                import dev.tessera.*;
                import java.util.*;

                @McpServer(name = "Tools", version = "1", naming = Naming.AS_WRITTEN)
                @Public
                class Tools {
                  record Own(int in, int out, int call, int name, int names, int value, int values,
                      int before, int seen, int refusal, int result, int index, int tools, int json,
                      int writer, int reader, int items, int item, int entry, int key, int member) {}
                  enum Level { in, out, value, names, other }

                  @McpTool public Own read(Own value, Optional<Own> in) { return value; }
                  @McpTool public Map<String, List<Own>> write(Map<String, List<Own>> out) { return out; }
                  @McpTool public Level names(Level names, Set<Level> seen, Set<Level> before) {
                    return names;
                  }
                  @McpTool public int value(int before, int result, int refusal, int caller, int e) {
                    return before;
                  }
                }
                """)
            .server("Tools");
    String own =
        "{\"in\":1,\"out\":2,\"call\":3,\"name\":4,\"names\":5,\"value\":6,\"values\":7,\"before\":8,"
            + "\"seen\":9,\"refusal\":10,\"result\":11,\"index\":12,\"tools\":13,\"json\":14,"
            + "\"writer\":15,\"reader\":16,\"items\":17,\"item\":18,\"entry\":19,\"key\":20,"
            + "\"member\":21}";
    assertThat(tools.call("read", "{\"value\":" + own + "}")).isEqualTo(own);
    assertThat(tools.call("write", "{\"out\":{\"a\":[" + own + "]}}"))
        .isEqualTo("{\"a\":[" + own + "]}");
    assertThat(tools.call("names", "{\"names\":\"in\",\"seen\":[\"other\"],\"before\":[]}"))
        .isEqualTo("\"in\"");
    assertThat(
            tools.call("value", "{\"before\":1,\"result\":2,\"refusal\":3,\"caller\":4,\"e\":5}"))
        .isEqualTo("1");
  }

  @Test
  void classesMayBeNamedLikeThoseThatGeneratedCodeUses() throws Exception {
    Program.Server tools =
        Program.of(
                """
                package app;

                import dev.tessera.*;

                @McpServer(name = "Tools", version = "1")
                @Public
                public class Tools {
                  @McpTool public Json json(Json json, JsonReader reader, Set set, Violation violation) {
                    return new Json(json.x() + reader.x() + set.x() + violation.x());
                  }
                  @McpTool public String object(Object object, McpFeatures tools, Override override) {
                    return "" + object.x() + tools.x() + override;
                  }
                }
                """,
                "package app; \npublic record Json(int x) {}",
                "package app; \npublic record JsonReader(int x) {}",
                "package app; \npublic record JsonWriter(int x) {}",
                "package app; \npublic record Set(int x) {}",
                "package app; \npublic record Violation(int x) {}",
                "package app; \npublic record Object(int x) {}",
                "package app; \npublic record McpFeatures(int x) {}",
                "package app; \npublic record ToolCall(int x) {}",
                "package app; \npublic record Decision(int x) {}",
                "package app; \npublic enum Override { A }",
                "package app; \npublic class Exception {}",
                "package app; \npublic class IllegalArgumentException {}",
                "package app; \npublic class SuppressWarnings {}")
            .server("app.Tools");
    assertThat(
            tools.call(
                "json",
                "{\"json\":{\"x\":1},\"reader\":{\"x\":2},\"set\":{\"x\":3},\"violation\":{\"x\":4}}"))
        .isEqualTo("{\"x\":10}");
    assertThat(
            tools.call("object", "{\"object\":{\"x\":1},\"tools\":{\"x\":2},\"override\":\"A\"}"))
        .isEqualTo("\"12A\"");
  }

  @Test
  void namesMayHaveLettersOfEveryScript() throws Exception {
    Program.Server tools =
        Program.of(
                """
                package größe;

                import dev.tessera.*;

                /** Größen. */
                @McpServer(name = "Größen", version = "1", naming = Naming.AS_WRITTEN)
                @Public
                public class Größen {
                  public record Maß(int höhe, String 名前) {}
                  public enum Farbe { GRÜN, 赤 }

                  /**
                   * Misst ✓ 😀.
                   *
                   * @param größe wie groß
                   */
                  @McpTool(name = "messen") public Maß messen(int größe, Farbe färbe, String имя) {
                    return new Maß(größe, färbe + имя);
                  }
                }
                """)
            .server("größe.Größen");
    assertThat(tools.call("messen", "{\"größe\":1,\"färbe\":\"赤\",\"имя\":\"я\"}"))
        .isEqualTo("{\"höhe\":1,\"名前\":\"赤я\"}");
    assertThat(tools.tool("messen").description()).contains("Misst ✓ 😀.");
    assertThat(tools.refusals("messen", "{\"größe\":1,\"färbe\":\"ROT\",\"имя\":\"я\"}"))
        .containsExactly("/färbe: expected one of GRÜN, 赤, but got \"ROT\"");
  }

  @Test
  void serversMayBeInsideOtherServersAndClassesOfEveryKind() throws Exception {
    Program program =
        Program.of(
            """
            package app;

            import dev.tessera.*;

            @McpServer(name = "Outer", version = "1")
            @Public
            class Outer<T> {
              @McpServer(name = "Inner", version = "1")
              @Public
              record Inner() {
                @McpTool public String hi() { return "record"; }
              }
              interface Place {
                @McpServer(name = "In interface", version = "1")
                @Public
                class InInterface { @McpTool public String hi() { return "interface"; } }
              }
              enum Kind {
                ONE;
                @McpServer(name = "In enum", version = "1")
                @Public
                static class InEnum { @McpTool public static String hi() { return "enum"; } }
              }
            }
            """
                .replace("@McpServer(name = \"Outer\", version = \"1\")\n@Public\n", ""));
    assertThat(program.server("app.Outer$Inner").call("hi", "{}")).isEqualTo("\"record\"");
    assertThat(program.server("app.Outer$Place$InInterface").call("hi", "{}"))
        .isEqualTo("\"interface\"");
    assertThat(program.server("app.Outer$Kind$InEnum").call("hi", "{}")).isEqualTo("\"enum\"");
  }
}
