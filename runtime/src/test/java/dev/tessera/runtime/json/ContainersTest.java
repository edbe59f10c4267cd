package dev.tessera.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainersTest {
  private static JsonReader reader(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return Json.reader(bytes, 0, bytes.length);
  }

  @Test
  void readsListsAndMapsInOrder() {
    assertThat(Containers.readList(reader("[\"b\",\"a\"]"), JsonReader::readString))
        .containsExactly("b", "a");
    assertThat(Containers.readMap(reader("{\"b\":1,\"a\":2}"), JsonReader::readInt))
        .containsExactly(Map.entry("b", 1), Map.entry("a", 2));
  }

  @Test
  void readsListsThatNobodyCanChange() {
    List<String> list = Containers.readList(reader("[]"), JsonReader::readString);
    assertThatThrownBy(() -> list.add("")).isInstanceOf(UnsupportedOperationException.class);
    Map<String, String> map = Containers.readMap(reader("{}"), JsonReader::readString);
    assertThatThrownBy(() -> map.put("", "")).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void readsAnObjectPerElement() {
    JsonReader in = reader("[[1,2],[3]]");
    assertThat(Containers.readList(in, inner -> Containers.readList(inner, JsonReader::readInt)))
        .containsExactly(List.of(1, 2), List.of(3));
  }

  @Test
  void notesWhatIsNoListAndNoMap() {
    JsonReader in = reader("{}");
    assertThat(Containers.readList(in, JsonReader::readString)).isEmpty();
    assertThat(in.violations()).hasSize(1);
    JsonReader array = reader("[]");
    assertThat(Containers.readMap(array, JsonReader::readString)).isEmpty();
    assertThat(array.violations()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1,1.0]",
        "[100,1e2]",
        "[0,-0.0]",
        "[0.5,5e-1]",
        "[1e300,10e299]",
        "[\"a\",\"\\u0061\"]",
        "[{\"a\":1,\"b\":[null]},{\"b\":[null],\"a\":1.0}]",
        "[[],[]]",
        "[null,null]",
      })
  void seesThatElementsOfASetAreTheSameInOtherWords(String json) {
    JsonReader in = reader(json);
    Containers.readSet(in, JsonReader::readText);
    assertThat(in.violations())
        .containsExactly(new Violation("/1", "is the same as an element before it"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1,\"1\"]",
        "[null,\"null\",\"\"]",
        "[true,\"true\"]",
        "[[1,2],[12],[[1],2],[\"1,2\"]]",
        "[{\"a\":\"b\"},{\"a\\\"\\\"b\":null},{\"a\":\"b\\\"\"}]",
        "[\"\\\\\",\"\\\"\"]",
        "[{},[]]",
      })
  void tellsElementsOfASetApart(String json) {
    JsonReader in = reader(json);
    Containers.readSet(in, JsonReader::readText);
    assertThat(in.violations()).isEmpty();
  }

  /** What a message of 4 MB can hold: without a bound, each is compared with all before it. */
  @Test
  void elementsThatWereChosenToHaveTheSameHashCodeTakeNoTime() {
    record Point(int x, int y) {}
    String json =
        IntStream.range(0, 150_000)
            .mapToObj(i -> "{\"x\":" + i + ",\"y\":" + -31 * i + "}")
            .collect(Collectors.joining(",", "[", "]"));
    Members members = Members.required("x", "y");
    JsonReader in = reader(json);
    Set<Point> points =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () ->
                Containers.readSet(
                    in,
                    it -> {
                      int[] at = new int[2];
                      for (it.object(members); it.next(); ) {
                        at[it.member().equals("x") ? 0 : 1] = it.readInt();
                      }
                      return new Point(at[0], at[1]);
                    }));
    assertThat(points).hasSize(256);
    assertThat(in.violationCount()).isEqualTo(150_000 - 256);
    assertThat(in.violations().get(0))
        .isEqualTo(new Violation("/256", "is one of more than 256 that have the same hash code"));
  }

  @Test
  void stringsThatWereChosenToHaveTheSameHashCodeFitAndTakeNoTime() {
    String json =
        IntStream.range(0, 1 << 16)
            .mapToObj(i -> '"' + bits(i).replace("0", "Aa").replace("1", "BB") + '"')
            .collect(Collectors.joining(",", "[", "]"));
    JsonReader in = reader(json);
    Set<String> strings =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> Containers.readSet(in, JsonReader::readString));
    assertThat(strings).hasSize(1 << 16);
    assertThat(in.violations()).isEmpty();
  }

  private static String bits(int number) {
    return Integer.toBinaryString(1 << 16 | number).substring(1);
  }

  @Test
  void readsNullAsAnEmptyOptional() {
    assertThat(Containers.readOptional(reader("null"), JsonReader::readInt)).isEmpty();
    assertThat(Containers.readOptional(reader("1"), JsonReader::readInt)).hasValue(1);
  }

  @Test
  void writesListsMapsAndWhatMayBeAbsent() {
    JsonWriter out = new JsonWriter();
    out.beginArray();
    Containers.writeList(out, List.of(1, 2), JsonWriter::value);
    Containers.writeMap(out, Map.of("a", true), JsonWriter::value);
    Containers.writeOptional(out, Optional.of("x"), JsonWriter::value);
    Containers.writeOptional(out, Optional.<String>empty(), JsonWriter::value);
    Containers.writeNullable(out, 1.5, JsonWriter::value);
    Containers.writeNullable(out, (String) null, JsonWriter::value);
    out.endArray();
    assertThat(out).hasToString("[[1,2],{\"a\":true},\"x\",null,1.5,null]");
  }
}
