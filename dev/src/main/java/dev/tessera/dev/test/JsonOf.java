package dev.tessera.dev.test;

import dev.tessera.runtime.json.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a test writes in Java, as JSON. */
final class JsonOf {
  private JsonOf() {}

  static JsonValue object(Map<String, ? extends @Nullable Object> members) {
    Map<String, JsonValue> values = new LinkedHashMap<>();
    members.forEach((name, member) -> values.put(name, value(member)));
    return JsonValue.object(values);
  }

  private static JsonValue value(@Nullable Object value) {
    if (value == null) {
      return JsonValue.ofNull();
    } else if (value instanceof JsonValue json) {
      return json;
    } else if (value instanceof Boolean truth) {
      return JsonValue.of(truth);
    } else if (value instanceof Number number) {
      return JsonValue.of(decimal(number));
    } else if (value instanceof Collection<?> elements) {
      return JsonValue.array(elements.stream().map(JsonOf::value).toList());
    } else if (value instanceof Map<?, ?> members) {
      return map(members);
    }
    // Strings, enums, and what has its JSON form as its text, as UUID and java.time do.
    return JsonValue.of(value.toString());
  }

  private static JsonValue map(Map<?, ?> members) {
    Map<String, JsonValue> values = new LinkedHashMap<>();
    members.forEach((name, member) -> values.put(String.valueOf(name), value(member)));
    return JsonValue.object(values);
  }

  private static BigDecimal decimal(Number number) {
    if (number instanceof BigDecimal decimal) {
      return decimal;
    }
    return number instanceof BigInteger integer
        ? new BigDecimal(integer)
        : new BigDecimal(number.toString());
  }
}
