package dev.tessera.runtime.auth.keys;

import dev.tessera.runtime.fuzz.Finding;
import dev.tessera.runtime.fuzz.StrictJson;
import dev.tessera.runtime.json.JsonException;
import java.util.List;
import java.util.Map;

/**
 * A document of keys: it is read or refused, whatever is in it; no private or symmetric key becomes
 * one to check with, and what the log says of it is one line.
 */
public final class KeySetFuzz {
  private KeySetFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    KeySet keys;
    try {
      keys = KeySet.parse(input);
    } catch (JsonException e) {
      return;
    }
    Object document = StrictJson.read(input).map(StrictJson.Document::value).orElse(null);
    Finding.unless(
        document instanceof Map<?, ?> members && members.get("keys") instanceof List<?>,
        "what is no set was accepted");
    List<?> entries = (List<?>) ((Map<?, ?>) document).get("keys");
    long usable =
        entries.stream()
            .filter(
                it ->
                    it instanceof Map<?, ?> key
                        && ("RSA".equals(key.get("kty")) || "EC".equals(key.get("kty"))))
            .count();
    Finding.when(keys.size() > usable, "more keys than there are of a kind that can be used");
    String text = keys.toString();
    Finding.unless(text.codePoints().noneMatch(Character::isISOControl), "a line may be forged");
  }
}
