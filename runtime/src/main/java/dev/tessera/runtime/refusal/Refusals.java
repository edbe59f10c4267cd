package dev.tessera.runtime.refusal;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many requests a server has refused since it started, and why. The reasons are fixed words of
 * lower-case letters and underscores, fit for a label of a metric: {@code host}, {@code origin},
 * {@code method}, {@code content_type}, {@code content_encoding}, {@code accept}, {@code size},
 * {@code slow_body}, {@code rate}, {@code token_missing}, {@code token_expired} and the other
 * reasons of {@code InvalidTokenException} with {@code token_} before them, {@code
 * insufficient_scope}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param byReason for each reason that there was, how often; sorted by reason
 */
public record Refusals(Map<String, Long> byReason) {
  /** Copies the map. */
  public Refusals {
    byReason = Collections.unmodifiableMap(new TreeMap<>(byReason));
  }

  /** How often for this reason. */
  public long of(String reason) {
    return byReason.getOrDefault(reason, 0L);
  }

  /** How often in all. */
  public long total() {
    return byReason.values().stream().mapToLong(Long::longValue).sum();
  }
}
