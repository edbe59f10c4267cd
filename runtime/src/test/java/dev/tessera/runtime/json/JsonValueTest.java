package dev.tessera.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValueTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "0.10",
        "\"\u20ac\\n\"",
        "[]",
        "{}",
        "123456789012345678901234567890",
        "{\"b\":1,\"a\":[true,null,{\"c\":\"\"}]}"
      })
  void writesWhatItHasRead(String json) {
    assertThat(JsonValue.parse(json)).hasToString(json);
  }

  @Test
  void isMadeOfValuesOfJava() {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put("text", JsonValue.of("x"));
    members.put("number", JsonValue.of(1.5));
    members.put("list", JsonValue.array(JsonValue.of(1), JsonValue.of(true), JsonValue.ofNull()));
    members.put("exact", JsonValue.of(new BigDecimal("1.50")));
    assertThat(JsonValue.object(members))
        .hasToString("{\"text\":\"x\",\"number\":1.5,\"list\":[1,true,null],\"exact\":1.50}");
  }

  @Test
  void handsOutWhatItHolds() {
    JsonValue value = JsonValue.parse("{\"a\":[1.0,9007199254740993,1e2,\"x\",false,null]}");
    List<JsonValue> elements = value.member("a").orElseThrow().elements();
    assertThat(elements.get(0).asInt()).isEqualTo(1);
    assertThat(elements.get(1).asLong()).isEqualTo(9007199254740993L);
    assertThat(elements.get(1).asNumber()).isEqualByComparingTo("9007199254740993");
    assertThat(elements.get(2).asDouble()).isEqualTo(100);
    assertThat(elements.get(3).asString()).isEqualTo("x");
    assertThat(elements.get(4).asBoolean()).isFalse();
    assertThat(elements.get(5).isNull()).isTrue();
    assertThat(elements.get(5).kind()).isEqualTo(JsonValue.Kind.NULL);
    assertThat(value.member("b")).isEmpty();
  }

  @Test
  void saysWhatItIsInsteadOfWhatWasExpected() {
    JsonValue object = JsonValue.parse("{\"a\":1}");
    assertThatIllegalArgumentException()
        .isThrownBy(object::asString)
        .withMessage("expected a string, but got an object");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonValue.of("1").asInt())
        .withMessage("expected an integer from -2147483648 to 2147483647, but got \"1\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonValue.of(2147483648L).asInt())
        .withMessage("expected an integer from -2147483648 to 2147483647, but got 2147483648");
    assertThatIllegalArgumentException().isThrownBy(() -> JsonValue.of(1.5).asLong());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonValue.ofNull().member("a"))
        .withMessage("expected an object, but got null");
    assertThatIllegalArgumentException()
        .isThrownBy(object::elements)
        .withMessage("expected an array, but got an object");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonValue.array().asBoolean())
        .withMessage("expected true or false, but got an array");
  }

  @Test
  void isEqualAsJsonSchemaHasIt() {
    JsonValue value = JsonValue.parse("{\"a\":1,\"b\":[0.0,\"x\"]}");
    JsonValue same = JsonValue.parse("{\"b\":[-0,\"x\"],\"a\":1.00}");
    assertThat(value).isEqualTo(same).hasSameHashCodeAs(same);
    assertThat(JsonValue.parse("[1,2]")).isNotEqualTo(JsonValue.parse("[2,1]"));
    assertThat(JsonValue.of("1")).isNotEqualTo(JsonValue.of(1));
    assertThat(JsonValue.of("null")).isNotEqualTo(JsonValue.ofNull());
  }

  @Test
  void cannotBeChangedFromOutside() {
    Map<String, JsonValue> members = new LinkedHashMap<>(Map.of("a", JsonValue.of(1)));
    JsonValue value = JsonValue.object(members);
    members.clear();
    assertThat(value).hasToString("{\"a\":1}");
    assertThatThrownBy(() -> value.members().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1 2",
        "{\"a\":1,\"a\":2}",
        "[1e999999999]",
        "[1e-999999999]",
        "\"\\ud800\"",
        "{\"\\ud800\":1}",
        "\"\ud800\"",
        "NaN"
      })
  void refusesTextsThatOthersReadOtherwiseOrNotAtAll(String json) {
    assertThatThrownBy(() -> JsonValue.parse(json)).isInstanceOf(JsonException.class);
  }

  @Test
  void refusesTextsThatAreTooDeep() {
    assertThat(JsonValue.parse("[".repeat(64) + "]".repeat(64)).elements()).hasSize(1);
    assertThatThrownBy(() -> JsonValue.parse("[".repeat(10_000) + "]".repeat(10_000)))
        .isInstanceOf(JsonException.class)
        .hasMessage("The JSON text exceeds a limit: 64 levels of objects and arrays");
  }

  @Test
  void refusesValuesOfJavaThatJsonOrOthersCannotHold() {
    JsonValue deep = JsonValue.parse("[".repeat(64) + "]".repeat(64));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonValue.array(deep))
        .withMessage("A JSON value has more than 64 levels of objects and arrays");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonValue.object(Map.of("a", JsonValue.array(deep))));
    assertThatIllegalArgumentException().isThrownBy(() -> JsonValue.of(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonValue.of(new BigDecimal("1e999999999")));
    assertThatIllegalArgumentException().isThrownBy(() -> JsonValue.of("\udc00\ud800"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonValue.object(Map.of("\ud800", JsonValue.ofNull())));
  }

  @Test
  void forgetsTheAbsurdExponentOfAZero() {
    assertThat(JsonValue.parse("0e-999999999")).isEqualTo(JsonValue.of(0)).hasToString("0");
  }
}
