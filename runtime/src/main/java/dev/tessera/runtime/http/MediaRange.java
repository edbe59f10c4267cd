package dev.tessera.runtime.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A media type or a range of them (RFC 9110 sections 8.3.1 and 12.5.1).
 *
 * @param type type and subtype in lower case, such as {@code application/*}
 * @param parameters the parameters, names in lower case, values without their quotes
 */
record MediaRange(String type, Map<String, String> parameters) {

  /** Reads one; what is malformed ends up as a type or a value that equals nothing. */
  static MediaRange parse(String text) {
    List<String> parts = split(text, ';');
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String part : parts.subList(1, parts.size())) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        String name = part.substring(0, equals).strip().toLowerCase(Locale.ROOT);
        parameters.putIfAbsent(name, unquoted(part.substring(equals + 1).strip()));
      }
    }
    return new MediaRange(parts.get(0).strip().toLowerCase(Locale.ROOT), parameters);
  }

  /** Reads a comma-separated list of them. */
  static List<MediaRange> list(String text) {
    List<MediaRange> ranges = new ArrayList<>();
    for (String part : split(text, ',')) {
      if (!part.isBlank()) {
        ranges.add(parse(part));
      }
    }
    return ranges;
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** Whether the range has weight zero: "not acceptable" (RFC 9110 section 12.4.2). */
  boolean isRejected() {
    String weight = parameters.get("q");
    return weight != null && !weight.isEmpty() && isZero(weight);
  }

  private static boolean isZero(String weight) {
    return weight.charAt(0) == '0' && weight.chars().allMatch(c -> c == '0' || c == '.');
  }

  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && quoted) {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
