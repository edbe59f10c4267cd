package dev.tessera.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariantsTest {
  private static final Members MEMBERS = Members.none().optional("next", "pad");

  private static JsonReader reader(String json) {
    byte[] text = (" " + json + ",").getBytes(StandardCharsets.UTF_8);
    return Json.reader(text, 1, text.length - 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"a\"}",
        "{ \"x\" : [ 1 , {\"type\":\"b\"} , \"]}\" ] ,\n\t\"type\" : \"a\" }",
        "{\"x\":\"\\\"type\\\":\",\"y\":\"\\\\\",\"z\":{\"type\":{}},\"type\":\"a\"}",
        "{\"x\":-1.5e3,\"y\":null,\"z\":true ,\"typ\":0,\"types\":0,\"\":{},\"type\":\"a\",\"w\":[]}",
        "{\"\\u0074ype\":\"a\"}",
        "{\"t\\u0079p\\u0065\":\"\\u0061\"}",
        "{\"\u00e9\ud83d\ude00\":\"\u00e9\",\"type\":\"a\"}",
      })
  void findsTheDiscriminator(String json) {
    JsonReader in = reader(json);
    assertThat(in.variant("type", "a", "b")).isEqualTo("a");
    assertThat(in.violations()).isEmpty();
  }

  @Test
  void findsNamesAndValuesThatNeedEscapes() {
    JsonReader in = reader("{\"a\\/\\\"\\n\\u00e9\":\"\\t\\\\\\ud83d\\ude00\"}");
    assertThat(in.variant("a/\"\n\u00e9", "\t\\\ud83d\ude00")).isEqualTo("\t\\\ud83d\ude00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        " { }",
        "{\"x\":{\"type\":\"a\"}}",
        "{\"Type\":\"a\"}",
        "{\"\\u0054ype\":\"a\"}",
        "{\"x\":\"type\"}"
      })
  void seesThatThereIsNone(String json) {
    JsonReader in = reader(json);
    assertThat(in.variant("type", "a", "b")).isNull();
    assertThat(in.violations())
        .containsExactly(new Violation("/type", "is required, but missing; it is one of a, b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1.5", "true", "null", "\"c\""})
  void saysWhatCameInstead(String value) {
    JsonReader in = reader("{\"type\":" + value + "}");
    assertThat(in.variant("type", "a", "b")).isNull();
    assertThat(in.violations())
        .containsExactly(new Violation("/type", "expected one of a, b, but got " + value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"x\":1", "{\"x", "{\"x\":[[\"type", "{\"x\\"})
  void refusesTextThatEndsBeforeTheObjectDoes(String json) {
    JsonReader in = Json.readerOfUntrusted(json.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> in.variant("type", "a")).isInstanceOf(JsonException.class);
  }

  @Test
  void passesOverLargeObjectsInsideOfEachOtherInShortTime() {
    String json =
        "{\"next\":".repeat(40)
            + "{\"pad\":\""
            + "x,".repeat(1_000_000)
            + "\",\"type\":\"a\"}"
            + ",\"type\":\"a\"}".repeat(40);
    JsonReader in = reader(json);
    Assertions.assertTimeout(Duration.ofSeconds(20), () -> read(in));
    assertThat(in.violations()).isEmpty();
  }

  /** Objects inside of each other are passed over once, and not once for each level. */
  @Test
  void passesOverEachPartOfATextOnceHoweverDeepItIs() {
    int levels = 45;
    int inside = 1_000;
    String json =
        "{\"next\":".repeat(levels)
            + "{\"pad\":["
            + "[],".repeat(inside)
            + "[]],\"type\":\"a\"}"
            + ",\"type\":\"a\"}".repeat(levels);
    MemberScan scan = new MemberScan(json.getBytes(StandardCharsets.UTF_8));
    for (int level = 0; level < levels; level++) {
      int type = scan.find(level * "{\"next\":".length(), "type");
      assertThat(json.substring(type)).startsWith("\"a\"");
    }
    int objects = levels + 1;
    int arrays = inside + 2;
    assertThat(scan.passedOver()).isLessThan(objects + arrays);
  }

  @Test
  void findsEachDiscriminatorAmongThoseOfObjectsBesideAndWithin() {
    JsonReader in =
        reader(
            "{\"pad\":[{\"type\":\"x\"},{}],\"next\":{\"pad\":{\"a\":[[]]},\"type\":\"a\","
                + "\"next\":{\"next\":{\"type\":\"a\",\"pad\":[{}]},\"pad\":[],\"type\":\"a\"}},"
                + "\"type\":\"a\"}");
    read(in);
    assertThat(in.violations()).isEmpty();
    in.end();
  }

  private static void read(JsonReader in) {
    assertThat(in.variant("type", "a")).isEqualTo("a");
    for (in.object(MEMBERS); in.next(); ) {
      switch (in.member()) {
        case "next" -> read(in);
        default -> in.skip();
      }
    }
  }
}
