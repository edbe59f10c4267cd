package dev.tessera.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainJsonTest {

  @Test
  void readsEveryKindOfValueInOrder() {
    Map<String, Object> members =
        object(
            "{\"z\":\"t\",\"a\":[1,null,{\"b\":true}],\"d\":1.5,\"e\":2.0,\"f\":false,\"n\":null}");
    assertThat(members.keySet()).containsExactly("z", "a", "d", "e", "f", "n");
    assertThat(members.get("a")).isEqualTo(Arrays.asList(1L, null, Map.of("b", true)));
    assertThat(members.get("d")).isEqualTo(new BigDecimal("1.5"));
    assertThat(members.get("e")).isEqualTo(2L);
    assertThat(members).containsEntry("z", "t").containsEntry("f", false).containsEntry("n", null);
  }

  @Test
  void keepsNumbersBeyond64BitsAndAbsurdExponents() {
    assertThat(object("{\"a\":9223372036854775808}"))
        .containsEntry("a", new BigDecimal("9223372036854775808"));
    assertThat(object("{\"a\":1e999999999}")).containsEntry("a", new BigDecimal("1e999999999"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{",
        "{\"a\":}",
        "{\"a\":1}}",
        "{} {}",
        "{\"a\":1,\"a\":1}",
        "{\"a\":null,\"a\":1}",
        "{\"a\":[{\"b\":1,\"b\":2}]}",
        "{'a':1}",
        "{\"a\":\"",
        "{\"a\":\"\n\"}"
      })
  void refusesEverythingElse(String text) {
    assertThatThrownBy(() -> object(text)).isInstanceOf(JsonException.class);
  }

  @Test
  void refusesDeepNesting() {
    String deep = "{\"a\":" + "[".repeat(64) + "]".repeat(64) + "}";
    assertThatThrownBy(() -> object(deep))
        .hasMessage("The JSON text exceeds a limit: 64 levels of objects and arrays");
  }

  @Test
  void givesNothingAwayThatCanBeChanged() {
    Map<String, Object> members = object("{\"a\":[1]}");
    assertThatThrownBy(() -> members.put("b", 1)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> ((java.util.List<?>) members.get("a")).clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static Map<String, Object> object(String text) {
    return PlainJson.object(text.getBytes(StandardCharsets.UTF_8));
  }
}
