package dev.tessera.runtime.protocol.catalog;

import java.time.Duration;

/**
 * How lists are given out.
 *
 * @param pageSize how many definitions a page has at most, from 1 to 100,000
 * @param timeToLive how long a client may take a list for fresh, from nothing to a year
 */
public record ListOptions(int pageSize, Duration timeToLive) {
  /** The most that a page may have. */
  public static final int MAX_PAGE_SIZE = 100_000;

  /** The longest that a list may be fresh. */
  public static final Duration MAX_TIME_TO_LIVE = Duration.ofDays(365);

  /** Pages of 1000, fresh for five minutes: what is compiled changes with a deployment. */
  public static final ListOptions USUAL = new ListOptions(1_000, Duration.ofMinutes(5));

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
    if (timeToLive.isNegative() || timeToLive.compareTo(MAX_TIME_TO_LIVE) > 0) {
      throw new IllegalArgumentException(timeToLive + " is not in nothing to a year");
    }
  }

  /** The same with pages of this size. */
  public ListOptions withPageSize(int definitions) {
    return new ListOptions(definitions, timeToLive);
  }

  /** The same with lists that are fresh for so long. */
  public ListOptions withTimeToLive(Duration time) {
    return new ListOptions(pageSize, time);
  }
}
