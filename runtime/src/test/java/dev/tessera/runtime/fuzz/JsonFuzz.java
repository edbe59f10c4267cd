package dev.tessera.runtime.fuzz;

import dev.tessera.runtime.fuzz.StrictJson.Document;
import dev.tessera.runtime.fuzz.StrictJson.Num;
import dev.tessera.runtime.json.Json;
import dev.tessera.runtime.json.JsonException;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.json.PlainJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * JSON from outside: the reader accepts what RFC 8259 does, no member twice and within its limits,
 * and nothing else; and it reads what is written.
 */
public final class JsonFuzz {
  private JsonFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    Optional<Document> expected = StrictJson.read(input);
    Optional<JsonValue> value = value(input);
    Optional<Map<String, Object>> plain = plain(input);
    if (expected.isEmpty()) {
      Finding.when(value.isPresent(), "what is no JSON was accepted");
      Finding.when(plain.isPresent(), "what is no JSON was accepted as a plain object");
      return;
    }
    boolean within = isWithinLimits(expected.get());
    boolean object = expected.get().value() instanceof Map;
    Finding.when(plain.isPresent() != (within && object), "a plain object: " + plain.isPresent());
    plain.ifPresent(it -> Finding.unless(same(expected.get().value(), it), "plain object differs"));
    Finding.when(value.isPresent() && !within, "a limit was passed");
    if (value.isPresent()) {
      Finding.unless(same(expected.get().value(), value.get()), "value differs");
      Finding.unless(value.get().equals(JsonValue.parse(value.get().toString())), "not reread");
      Finding.unless(
          StrictJson.read(value.get().toString()).isPresent(), "what it writes is no JSON");
    }
  }

  /** What a reader makes of it; empty if it refuses, or notes that something does not fit. */
  private static Optional<JsonValue> value(byte[] input) {
    try {
      JsonReader in = Json.readerOfUntrusted(input);
      JsonValue value = in.readJson();
      in.end();
      return in.violations().isEmpty() ? Optional.of(value) : Optional.empty();
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  private static Optional<Map<String, Object>> plain(byte[] input) {
    try {
      return Optional.of(PlainJson.object(input));
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  private static boolean isWithinLimits(Document document) {
    return document.depth() <= Json.MAX_DEPTH
        && document.longestName() <= Json.MAX_NAME_LENGTH
        && document.longestNumber() <= Json.MAX_NUMBER_LENGTH
        && !document.halfPairs();
  }

  private static boolean same(Object expected, Object read) {
    if (expected instanceof Map<?, ?> members) {
      return read instanceof Map<?, ?> others
          && List.copyOf(members.keySet()).equals(List.copyOf(others.keySet()))
          && members.keySet().stream().allMatch(it -> same(members.get(it), others.get(it)));
    }
    if (expected instanceof List<?> elements) {
      if (!(read instanceof List<?> others) || elements.size() != others.size()) {
        return false;
      }
      for (int i = 0; i < elements.size(); i++) {
        if (!same(elements.get(i), others.get(i))) {
          return false;
        }
      }
      return true;
    }
    if (expected instanceof Num number) {
      return read instanceof Long integer
          ? number.is(BigDecimal.valueOf(integer))
          : read instanceof BigDecimal exact && number.is(exact);
    }
    return expected == StrictJson.NULL ? read == null : expected.equals(read);
  }

  private static boolean same(Object expected, JsonValue read) {
    return switch (read.kind()) {
      case OBJECT ->
          expected instanceof Map<?, ?> members
              && members.keySet().equals(read.members().keySet())
              && members.keySet().stream()
                  .allMatch(it -> same(members.get(it), read.members().get((String) it)));
      case ARRAY -> expected instanceof List<?> elements && same(elements, read.elements());
      case STRING -> read.asString().equals(expected);
      case NUMBER -> expected instanceof Num number && number.is(read.asNumber());
      case BOOLEAN -> expected.equals(read.asBoolean());
      case NULL -> expected == StrictJson.NULL;
    };
  }

  private static boolean same(List<?> expected, List<JsonValue> read) {
    if (expected.size() != read.size()) {
      return false;
    }
    for (int i = 0; i < read.size(); i++) {
      if (!same(expected.get(i), read.get(i))) {
        return false;
      }
    }
    return true;
  }
}
