package dev.tessera.processor;

import static dev.tessera.processor.Messages.NO_SCHEMA;
import static dev.tessera.processor.Messages.assertMessages;
import static dev.tessera.processor.Messages.tool;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentMessagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Object | java.lang.Object",
        "Object[] | java.lang.Object",
        "StringBuilder | java.lang.StringBuilder",
        "List<Thread> | java.lang.Thread",
        "List<?> | ?",
        "Optional<Optional<String>> | java.util.Optional<java.util.Optional<java.lang.String>>",
        "Iterable<String> | java.lang.Iterable<java.lang.String>",
        "Empty | Tools.Empty",
        "Plain | Tools.Plain",
      })
  void refusesTypesWithoutASchema(String type, String name) {
    assertMessages(
        tool(type + " /*!*/x", "enum Empty {} static class Plain {}"),
        "error [mcp/unsupported-type] Parameter 'x' of add has type " + name + NO_SCHEMA);
  }

  @ParameterizedTest
  @CsvSource({
    "Boolean, java.lang.Boolean",
    "Double, java.lang.Double",
    "java.net.URL, java.net.URL",
    "List<String>, java.util.List<java.lang.String>",
    "Optional<String>, java.util.Optional<java.lang.String>"
  })
  void refusesKeysThatNoNameSays(String key, String name) {
    assertMessages(
        tool("Map<" + key + ", String> /*!*/x", ""),
        "error [mcp/unsupported-type] Parameter 'x' of add has type java.util.Map<"
            + name
            + ", java.lang.String>, and no name of a member says a "
            + name
            + ". Use String, an enum, UUID, URI, an integer type or a java.time type as key.");
  }

  @Test
  void refusesArraysThatJavaCannotMake() {
    assertMessages(
        tool("List<String>[] /*!*/x", ""),
        "error [mcp/unsupported-type] Parameter 'x' of add has type"
            + " java.util.List<java.lang.String>[], and Java makes no arrays of a type with"
            + " arguments. Use List<java.util.List<java.lang.String>>.");
  }

  @Test
  void refusesNullableElementsThatArePrimitive() {
    assertMessages(
        tool("@org.jspecify.annotations.Nullable int[] /*!*/x", ""),
        "error [mcp/nullable-primitive] Parameter 'x' of add is a nullable int, and a primitive"
            + " is never null. Use Integer instead.");
  }

  @Test
  void pointsAtTheComponentDeepInside() {
    assertMessages(
        tool("Outer outer", "record Outer(List<Inner> inner) {} record Inner(Object /*!*/raw) {}"),
        "error [mcp/unsupported-type] Component 'raw' of Tools.Inner has type java.lang.Object"
            + NO_SCHEMA);
  }

  @Test
  void pointsAtTheParameterIfTheComponentIsInAnotherJar() {
    assertMessages(
        tool(
            "dev.tessera.runtime.tool.Caller who, dev.tessera.runtime.json.Violation ok,"
                + " dev.tessera.runtime.protocol.message.Outcome.Answer /*!*/what",
            ""),
        "error [mcp/unsupported-type] Component 'parts' of Outcome.Answer has type"
            + " java.nio.ByteBuffer"
            + NO_SCHEMA);
  }

  @Test
  void tellsAComponentOnceHoweverOftenItsRecordIsUsed() {
    assertMessages(
        tool("Inner a, Inner b, List<Inner> c", "record Inner(Object /*!*/raw) {}"),
        "error [mcp/unsupported-type] Component 'raw' of Tools.Inner has type java.lang.Object"
            + NO_SCHEMA);
  }

  @Test
  void refusesRecordsThatContainThemselvesWithoutEnd() {
    assertMessages(
        tool(
            "Loop loop, List<Node> nodes, List<User> users",
            """
            record Loop(Loop /*!*/next) {}
            record Node(Leaf /*!*/leaf) {} record Leaf(@Nullable String x, Node node) {}
            record User(Loop loop, @Nullable User other) {}
            """),
        "error [mcp/recursive-type] Component 'next' of Tools.Loop has type Tools.Loop, which"
            + " contains itself without end: Tools.Loop -> Tools.Loop. No value of it could be"
            + " complete; make one of these nullable, an Optional or a List.",
        "error [mcp/recursive-type] Component 'leaf' of Tools.Node has type Tools.Leaf, which"
            + " contains itself without end: Tools.Leaf -> Tools.Node -> Tools.Leaf. No value of it"
            + " could be complete; make one of these nullable, an Optional or a List.");
  }

  @Test
  void refusesPrivateTypes() {
    assertMessages(
        tool("Hidden /*!*/hidden", "private record Hidden(String x) {}"),
        "error [mcp/inaccessible-type] Parameter 'hidden' of add has type Tools.Hidden, which the"
            + " generated code cannot see. Make it package-private or public.");
  }

  @Test
  void refusesNullablePrimitives() {
    assertMessages(
        tool("@Nullable int /*!*/count", ""),
        "error [mcp/nullable-primitive] Parameter 'count' of add is a nullable int, and a primitive"
            + " is never null. Use Integer instead.");
  }

  @Test
  void refusesNullableOptionals() {
    assertMessages(
        tool("@Nullable Optional<String> /*!*/text", ""),
        "error [mcp/nullable-optional] Parameter 'text' of add says twice that it may be absent."
            + " Keep either Optional or the Nullable annotation.");
  }

  @Test
  void refusesTwoArgumentsOfOneName() {
    assertMessages(
        tool("String todoId, String /*!*/todo_id, @Arg(name = /*!*/\"todo_id\") String x", ""),
        "error [mcp/duplicate-argument] add already uses the name \"todo_id\", for 'todoId'. Set"
            + " @Arg(name = ...) on one of the two.",
        "error [mcp/duplicate-argument] add already uses the name \"todo_id\", for 'todoId'. Set"
            + " @Arg(name = ...) on one of the two.");
  }

  @Test
  void refusesTwoMembersOfOneName() {
    assertMessages(
        tool("Pair pair", "record Pair(String a, @Arg(name = /*!*/\"a\") String b) {}"),
        "error [mcp/duplicate-argument] Tools.Pair already uses the name \"a\", for 'a'. Set"
            + " @Arg(name = ...) on one of the two.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int | 1.5 | int | an integer from -2147483648 to 2147483647",
        "byte | 128 | byte | an integer from -128 to 127",
        "Long | 9223372036854775808 | java.lang.Long"
            + " | an integer from -9223372036854775808 to 9223372036854775807",
        "int | +1 | int | an integer from -2147483648 to 2147483647",
        "double | 1e400 | double | a number from -1.7976931348623157E308 to 1.7976931348623157E308",
        "double | .5 | double | a number from -1.7976931348623157E308 to 1.7976931348623157E308",
        "float | 1e39 | float | a number from -3.4028235E38 to 3.4028235E38",
        "boolean | yes | boolean | true or false",
        "Level | low | Tools.Level | one of LOW, HIGH",
        "UUID | 1-1-1-1-1 | java.util.UUID"
            + " | a value such as 123e4567-e89b-12d3-a456-426614174000",
        "java.net.URL | http://a:b:c/ | java.net.URL | a value such as https://example.com/a",
        "java.net.URI | http://a/#[b] | java.net.URI | a value such as https://example.com/a",
        "byte[] | AB== | byte[] | a value such as aGVsbG8=",
        "java.time.ZoneId | Nowhere/City | java.time.ZoneId | a value such as Europe/Paris",
        "java.time.Year | 1000000000 | java.time.Year | a value such as 2026",
        "java.time.Duration | 1h | java.time.Duration | a value such as PT1H30M",
        "java.time.LocalDate | 2023-02-29 | java.time.LocalDate | a value such as 2026-07-28",
        "Optional<Integer> | x | java.util.Optional<java.lang.Integer>"
            + " | an integer from -2147483648 to 2147483647",
        "List<Level> | low | java.util.List<Tools.Level> | elements, each one of LOW, HIGH",
        "int[] | x | int[] | elements, each an integer from -2147483648 to 2147483647",
      })
  void refusesDefaultsThatDoNotFit(String type, String value, String name, String expected) {
    assertMessages(
        tool("@Default(/*!*/\"" + value + "\") " + type + " x", "enum Level { LOW, HIGH }"),
        "error [mcp/default-type] Parameter 'x' of add has the default \""
            + value
            + "\", which does not fit type "
            + name
            + ". Write "
            + expected
            + ".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"List<List<String>>", "Map<String, String>", "int[][]"})
  void refusesDefaultsForContainers(String type) {
    String name =
        type.replaceAll("List", "java.util.List")
            .replace("Map", "java.util.Map")
            .replace("String", "java.lang.String");
    assertMessages(
        tool("@Default(/*!*/\"x\") " + type + " x", ""),
        "error [mcp/default-type] Parameter 'x' of add has a default, and type "
            + name
            + " can have none. Remove @Default, or use Optional or Nullable.");
  }

  @Test
  void refusesDefaultsOfAnotherNumberOfValues() {
    assertMessages(
        tool(
            "@Default(/*!*/{\"1\", \"2\"}) int x, @Default(/*!*/{}) String y,"
                + " @Default(/*!*/{\"a\", \"a\"}) Set<String> z",
            ""),
        "error [mcp/default-type] Parameter 'x' of add has the default \"1, 2\", which does not fit"
            + " type int. Write an integer from -2147483648 to 2147483647.",
        "error [mcp/default-type] Parameter 'y' of add has the default \"\", which does not fit type"
            + " java.lang.String. Write a text.",
        "error [mcp/default-type] Parameter 'z' of add has the default \"a, a\", which does not fit"
            + " type java.util.Set<java.lang.String>. Write different elements, each a text.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "double | double",
        "List<String> | java.util.List<java.lang.String>",
        "Map<String, String> | java.util.Map<java.lang.String, java.lang.String>",
      })
  void refusesHeadersOfOtherTypes(String type, String name) {
    assertMessages(
        tool("@Arg(header = /*!*/\"Price\") " + type + " price", ""),
        "error [mcp/header-type] Parameter 'price' of add has type "
            + name
            + ", and MCP allows headers only for strings, integers and booleans. Remove the header"
            + " or change the type.");
  }

  @Test
  void refusesCharactersThatNoHeaderNameHas() {
    assertMessages(
        tool("@Arg(header = /*!*/\"My Region\") String region", ""),
        "error [mcp/header-name] Header name \"My Region\" has ' ' at index 2. Use letters, digits"
            + " and \"!#$%&'*+-.^_`|~\" (RFC 9110 section 5.1).");
  }

  @Test
  void refusesHeaderNamesThatDifferInCaseOnly() {
    assertMessages(
        tool("@Arg(header = \"Region\") String a, @Arg(header = /*!*/\"REGION\") String b", ""),
        "error [mcp/duplicate-header] Header name \"REGION\" is that of 'a' as well; case does not"
            + " matter. Choose another one.");
  }

  @Test
  void refusesTwoConstantsOfOneName() {
    assertMessages(
        tool("Level a, List<Level> b", "enum Level { HIGH, @Arg(name = /*!*/\"HIGH\") VERY_HIGH }"),
        "error [mcp/duplicate-argument] Tools.Level already uses the name \"HIGH\", for 'HIGH'. Set"
            + " @Arg(name = ...) on one of the two.");
  }

  @Test
  void refusesHeadersOfConstants() {
    assertMessages(
        tool("Level level", "enum Level { @Arg(header = /*!*/\"Region\") HIGH }"),
        "error [mcp/header-place] Constant 'HIGH' of Tools.Level has a header, and only parameters"
            + " of tools can have one. Remove the header.");
  }

  @Test
  void refusesDefaultsByTheNameInTheSource() {
    assertMessages(
        tool(
            "@Default(/*!*/\"VERY_HIGH\") Level x",
            "enum Level { LOW, @Arg(name = \"very-high\") VERY_HIGH }"),
        "error [mcp/default-type] Parameter 'x' of add has the default \"VERY_HIGH\", which does not"
            + " fit type Tools.Level. Write one of LOW, very-high.");
  }

  @Test
  void refusesHeadersInsideRecords() {
    assertMessages(
        tool("Place place", "record Place(@Arg(header = /*!*/\"Region\") String region) {}"),
        "error [mcp/header-place] Component 'region' of Tools.Place has a header, and only"
            + " parameters of tools can have one. Remove the header.");
  }
}
