package dev.tessera.runtime.protocol.catalog;

import dev.tessera.runtime.server.Cacheable;
import dev.tessera.runtime.server.TimesToLive;
import java.time.Duration;

/**
 * How lists are given out, and how long what clients get is fresh.
 *
 * @param pageSize how many definitions a page has at most, from 1 to 100,000
 * @param timesToLive how long clients may take something for fresh, as far as anybody has said so
 */
public record ListOptions(int pageSize, TimesToLive timesToLive) {
  /** The most that a page may have. */
  public static final int MAX_PAGE_SIZE = 100_000;

  /** Pages of 1000. */
  public static final ListOptions USUAL = new ListOptions(1_000, TimesToLive.unsaid());

  /** What is compiled changes with a deployment. */
  private static final Duration USUAL_LIST_TIME = Duration.ofMinutes(5);

  /** Contents may change at any time. */
  private static final Duration USUAL_CONTENTS_TIME = Duration.ZERO;

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if one does not hold
   */
  public ListOptions {
    if (pageSize < 1 || pageSize > MAX_PAGE_SIZE) {
      throw new IllegalArgumentException(
          "A page of " + pageSize + " is not in 1 to " + MAX_PAGE_SIZE);
    }
  }

  /** The same with pages of this size. */
  public ListOptions withPageSize(int definitions) {
    return new ListOptions(definitions, timesToLive);
  }

  /** The same, with what somebody else says about times of which nobody has said anything. */
  public ListOptions or(TimesToLive others) {
    return new ListOptions(pageSize, timesToLive.or(others));
  }

  /** How long this is fresh: lists for five minutes and contents not at all, unless said. */
  public Duration timeToLive(Cacheable what) {
    return timesToLive
        .of(what)
        .orElse(what == Cacheable.CONTENTS ? USUAL_CONTENTS_TIME : USUAL_LIST_TIME);
  }
}
