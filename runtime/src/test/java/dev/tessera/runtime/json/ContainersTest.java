package dev.tessera.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
