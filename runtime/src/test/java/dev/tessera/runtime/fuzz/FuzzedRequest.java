package dev.tessera.runtime.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tessera.runtime.protocol.message.MessageHeaders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A request as a corpus has it: headers, an empty line, the body. The header {@code Granted} has
 * the scopes of the caller.
 *
 * @param lines the headers, by names in any case
 * @param body the body, byte for byte
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record FuzzedRequest(Map<String, List<String>> lines, byte[] body)
    implements MessageHeaders {
  private static final String GRANTED = "Granted";

  public static FuzzedRequest of(byte[] input) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    int at = 0;
    while (at < input.length) {
      int end = at;
      while (end < input.length && input[end] != '\n') {
        end++;
      }
      String line = new String(input, at, end - at, ISO_8859_1);
      at = Math.min(input.length, end + 1);
      if (line.isEmpty()) {
        break;
      }
      String[] parts = line.split(":", 2);
      headers
          .computeIfAbsent(parts[0], name -> new ArrayList<>())
          .add(parts.length == 2 ? parts[1].strip() : "");
    }
    return new FuzzedRequest(headers, Arrays.copyOfRange(input, at, input.length));
  }

  @Override
  public List<String> values(String name) {
    return lines.getOrDefault(name, List.of());
  }

  /** The scopes that the caller was granted. */
  Set<String> granted() {
    return Set.copyOf(List.of(String.join(" ", values(GRANTED)).split(" ")));
  }

  String text() {
    return new String(body, UTF_8);
  }
}
