package dev.tessera.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  private static final Members POINT = Members.required("x", "y").optional("label");
  private static final Members NODE = Members.none().optional("n");

  private record Point(int x, int y, String label) {}

  private static Point readPoint(JsonReader in) {
    int x = 0;
    int y = 0;
    String label = null;
    for (in.object(POINT); in.next(); ) {
      switch (in.member()) {
        case "x" -> x = in.readInt();
        case "y" -> y = in.readInt();
        case "label" -> label = in.readNull() ? null : in.readString();
        default -> throw new AssertionError(in.member());
      }
    }
    return new Point(x, y, label);
  }

  private static JsonReader reader(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return Json.reader(bytes, 0, bytes.length);
  }

  private static List<String> violations(String json, Consumer<JsonReader> decoder) {
    JsonReader in = reader(json);
    decoder.accept(in);
    return in.violations().stream().map(Violation::toString).toList();
  }

  @Test
  void readsTheMembersOfAnObjectInAnyOrder() {
    JsonReader in = reader("{\"y\":2,\"label\":\"here\",\"x\":1}");
    assertThat(readPoint(in)).isEqualTo(new Point(1, 2, "here"));
    assertThat(in.violations()).isEmpty();
  }

  @Test
  void readsASpanInsideALargerText() {
    byte[] text = "[{\"x\":1,\"y\":2}]".getBytes(StandardCharsets.UTF_8);
    assertThat(readPoint(Json.reader(text, 1, text.length - 2))).isEqualTo(new Point(1, 2, null));
  }

  private static int depth(JsonReader in) {
    int depth = 1;
    for (in.object(NODE); in.next(); ) {
      depth += depth(in);
    }
    return depth;
  }

  @Test
  void passesOverObjectsThatAreTooDeep() {
    JsonReader in = reader("{\"n\":".repeat(49) + "{}" + "}".repeat(49));
    assertThat(depth(in)).isEqualTo(50);
    assertThat(in.violations()).isEmpty();
    in.end();
    String deep = "{\"n\":".repeat(55) + "{}" + "}".repeat(54) + ",\"m\":1}";
    assertThat(violations(deep, JsonReaderTest::depth))
        .containsExactly(
            "/n".repeat(50) + ": is more than 50 levels of objects and arrays deep",
            "/m: is not known; known are: n");
  }

  @Test
  void notesEverythingThatIsWrongInOnePass() {
    assertThat(violations("{\"x\":\"1\",\"z\":[{\"a\":1}],\"label\":7}", JsonReaderTest::readPoint))
        .containsExactly(
            "/x: expected an integer from -2147483648 to 2147483647, but got \"1\"",
            "/z: is not known; known are: x, y, label",
            "/label: expected a string, but got 7",
            "/y: is required, but missing");
  }

  @Test
  void notesAValueOfAnotherTypeWhereAnObjectBelongs() {
    assertThat(violations("[1]", JsonReaderTest::readPoint))
        .containsExactly("(root): expected an object, but got an array");
  }

  @Test
  void notesAMemberThatComesTwice() {
    assertThat(violations("{\"x\":1,\"y\":2,\"x\":3}", JsonReaderTest::readPoint))
        .containsExactly("/x: is there more than once");
  }

  @Test
  void namesThePlaceInNestedArraysAndMaps() {
    Map<String, List<Point>> read = new LinkedHashMap<>();
    JsonReader in = reader("{\"a/b~\":[{\"x\":1,\"y\":2},{\"x\":null}],\"c\":3}");
    for (in.map(); in.next(); ) {
      String name = in.member();
      List<Point> points = new ArrayList<>();
      for (in.array(); in.next(); ) {
        points.add(readPoint(in));
      }
      read.put(name, points);
    }
    assertThat(read).containsOnlyKeys("a/b~", "c");
    assertThat(in.violations())
        .extracting(Violation::pointer)
        .containsExactly("/a~1b~0/1/x", "/a~1b~0/1/y", "/c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "1e0", "10E-1", "1.000"})
  void takesANumberWithoutFractionForAnInteger(String number) {
    assertThat(reader(number).readInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.5",
        "1e-1",
        "2147483648",
        "-2147483649",
        "1e999999999",
        "1e-999999999",
        "\"1\"",
        "true",
        "null",
        "[1]",
        "{}"
      })
  void takesNothingElseForAnInteger(String json) {
    assertThat(violations(json, JsonReader::readInt)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999", "-1e999", "\"1\"", "null"})
  void takesNoDoubleThatIsInfiniteOrNoNumber(String json) {
    assertThat(violations(json, JsonReader::readDouble)).hasSize(1);
  }

  @Test
  void readsLongsToTheirLimits() {
    assertThat(reader("9223372036854775807").readLong()).isEqualTo(Long.MAX_VALUE);
    assertThat(reader("-9223372036854775808").readLong()).isEqualTo(Long.MIN_VALUE);
    assertThat(violations("9223372036854775808", JsonReader::readLong)).hasSize(1);
  }

  @Test
  void shortensALongValueInAMessageButNeverSplitsACharacter() {
    String wrong = "\"" + "a".repeat(39) + "\uD83D\uDE00" + "b".repeat(100) + "\"";
    assertThat(violations(wrong, JsonReader::readInt))
        .singleElement()
        .asString()
        .endsWith("but got \"" + "a".repeat(39) + "...\"");
  }

  @Test
  void keepsOnlyAHundredViolations() {
    assertThat(
            violations(
                "[" + "1,".repeat(1000) + "1]",
                in -> {
                  for (in.array(); in.next(); ) {
                    in.readString();
                  }
                }))
        .hasSize(100);
  }

  @Test
  void refusesTextThatIsNoJson() {
    assertThatThrownBy(() -> readPoint(reader("{\"x\":")))
        .isInstanceOf(JsonException.class)
        .hasMessage("The text is not JSON");
  }

  @Test
  void refusesTextNestedTooDeeply() {
    String deep = "[".repeat(65) + "]".repeat(65);
    assertThatThrownBy(
            () -> {
              JsonReader in = reader(deep);
              for (in.array(); in.next(); ) {
                in.array();
              }
            })
        .isInstanceOf(JsonException.class)
        .hasMessage("The JSON text exceeds a limit: 64 levels of objects and arrays");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1}",
        "[1, 2]",
        "\"x\\n\u20AC\"",
        "-1.5e3",
        "12",
        "true",
        "null",
        "{ }",
        "[ ]"
      })
  void saysWhereAValueIs(String value) {
    JsonReader in = untrusted(" {\"\u20AC\" : " + value + " , \"b\":" + value + "}\n");
    List<String> values = new ArrayList<>();
    for (in.map(); in.next(); ) {
      RawJson raw = in.readRaw();
      values.add(new String(raw.bytes(), raw.offset(), raw.length(), StandardCharsets.UTF_8));
      assertThat(raw.isObject()).isEqualTo(value.startsWith("{"));
      JsonReader again = raw.reader();
      assertThat(again.readRaw().length()).isEqualTo(raw.length());
      again.end();
    }
    in.end();
    assertThat(values).containsExactly(value, value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":1,\"a\":1}", "[{\"b\":{\"a\":1,\"x\":2,\"\\u0061\":1}}]"})
  void refusesDuplicateMembersInATextFromOutside(String json) {
    assertThatThrownBy(() -> untrusted(json).skip())
        .isInstanceOf(JsonException.class)
        .hasMessage("The JSON text has an object with two members of the same name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE", "UTF-16"})
  void refusesEveryEncodingButUtf8(String charset) throws Exception {
    byte[] text = "{\"a\":1}".getBytes(charset);
    assertThatThrownBy(() -> Json.readerOfUntrusted(text))
        .isInstanceOf(JsonException.class)
        .hasMessage("The text is not JSON in UTF-8");
  }

  @Test
  void refusesASecondValue() {
    JsonReader in = untrusted("{} {}");
    in.skip();
    assertThatThrownBy(in::end).hasMessage("The text has more than one JSON value");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "{", "[1", "\"a", "nul", "{\"a\" 1}", "[1,]", "01", "'a'", "\"\t\""})
  void refusesWhatIsNoJsonEvenWhenPassedOver(String json) {
    assertThatThrownBy(
            () -> {
              JsonReader in = untrusted(json);
              in.skip();
              in.end();
            })
        .isInstanceOf(JsonException.class)
        .hasMessageStartingWith("The text is not JSON");
  }

  @Test
  void refusesNamesAndNumbersBeyondTheLimits() {
    untrusted("{\"" + "a".repeat(1024) + "\":1,\"" + "\u00e9".repeat(512) + "\":1}").skip();
    for (String name : List.of("a".repeat(1025), "a" + "\u00e9".repeat(512))) {
      assertThatThrownBy(() -> untrusted("{\"" + name + "\":1}").skip())
          .hasMessage("The JSON text exceeds a limit: member names of 1024 bytes");
    }
    assertThatThrownBy(() -> untrusted("[" + "1".repeat(401) + "]").skip())
        .hasMessage("The JSON text exceeds a limit: numbers of 400 digits");
  }

  @Test
  void anExponentBeyondAllCalculationIsANumberThatDoesNotFit() {
    for (String exponent : List.of("99999999999", "2147483647", "1000000001")) {
      assertThat(violations("1e" + exponent, JsonReader::readInt)).hasSize(1);
      assertThat(violations("-10e" + exponent, JsonReader::readDouble)).hasSize(1);
      assertThat(reader("1e-" + exponent).readDouble()).isZero();
      assertThat(reader("0e" + exponent).readInt()).isZero();
    }
  }

  private static JsonReader untrusted(String json) {
    return Json.readerOfUntrusted(json.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.7976931348623158e308", "-1.79769313486231571e308"})
  void takesNoDoubleBeyondTheBoundInTheSchemaEvenIfItRoundsToOne(String json) {
    assertThat(violations(json, JsonReader::readDouble))
        .singleElement()
        .asString()
        .contains("a number from -1.7976931348623157E+308 to 1.7976931348623157E+308");
  }

  @Test
  void readsNumbersToTheirBounds() {
    assertThat(reader("1.7976931348623157e308").readDouble()).isEqualTo(Double.MAX_VALUE);
    assertThat(reader("-3.4028235E38").readFloat()).isEqualTo(-Float.MAX_VALUE);
    assertThat(violations("3.4028236E38", JsonReader::readFloat)).hasSize(1);
    assertThat(reader("1e-999").readDouble()).isZero();
  }

  @Test
  void readsIntegersWithinBounds() {
    assertThat(reader("5").readInteger(5, 5)).isEqualTo(5);
    assertThat(violations("6", in -> in.readInteger(1, 5)))
        .containsExactly("(root): expected an integer from 1 to 5, but got 6");
  }

  @Test
  void countsViolationsBeyondThoseItKeeps() {
    JsonReader in = reader("[" + "1,".repeat(149) + "1]");
    for (in.array(); in.next(); ) {
      in.readString();
    }
    assertThat(in.violationCount()).isEqualTo(150);
    assertThat(in.violations()).hasSize(100);
  }
}
