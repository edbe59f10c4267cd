package dev.tessera.runtime.auth.keys;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import dev.tessera.runtime.json.JsonException;
import dev.tessera.runtime.json.PlainJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one JWKS document (RFC 7517 section 5) that can be used; the other entries are passed
 * over, as the RFC demands.
 *
 * <p>Immutable and thread-safe.
 */
public final class KeySet {
  private final List<VerificationKey> keys;
  private final int unusable;

  private KeySet(List<VerificationKey> keys, int unusable) {
    this.keys = List.copyOf(keys);
    this.unusable = unusable;
  }

  /**
   * Reads a JWKS document.
   *
   * @throws JsonException if it is none: no JSON object with an array {@code keys}
   */
  static KeySet parse(byte[] document) {
    if (!(PlainJson.object(document).get("keys") instanceof List<?> entries)) {
      throw new JsonException("The document has no array \"keys\"");
    }
    List<VerificationKey> keys = new ArrayList<>();
    for (Object entry : entries) {
      VerificationKey.parse(members(entry)).ifPresent(keys::add);
    }
    return new KeySet(keys, entries.size() - keys.size());
  }

  @SuppressWarnings("unchecked") // PlainJson makes no other maps.
  private static Map<String, @Nullable Object> members(@Nullable Object entry) {
    return entry instanceof Map ? (Map<String, @Nullable Object>) entry : Map.of();
  }

  /** The keys that a token with this header may have been signed with. */
  public List<VerificationKey> fitting(JWSHeader header) {
    return keys.stream().filter(key -> key.fits(header)).toList();
  }

  /** Those that no token with one of these algorithms can have been signed with. */
  public List<VerificationKey> fittingNone(Collection<String> algorithms) {
    return keys.stream()
        .filter(key -> algorithms.stream().map(JWSAlgorithm::parse).noneMatch(key::suits))
        .toList();
  }

  /** How many there are. */
  public int size() {
    return keys.size();
  }

  /** Whether this key is one of them. */
  public boolean contains(VerificationKey key) {
    return keys.contains(key);
  }

  /** Whether another document said the same. The sets themselves compare by identity. */
  boolean hasSameKeysAs(KeySet other) {
    return keys.equals(other.keys) && unusable == other.unusable;
  }

  /** For the log: how many keys, with which ids. */
  @Override
  public String toString() {
    List<String> ids = keys.stream().map(VerificationKey::toString).limit(20).toList();
    return keys.size()
        + (keys.size() == 1 ? " key " : " keys ")
        + ids
        + (unusable == 0 ? "" : "; entries that cannot be used: " + unusable);
  }
}
