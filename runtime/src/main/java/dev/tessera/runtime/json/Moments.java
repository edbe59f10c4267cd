package dev.tessera.runtime.json;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.function.IntPredicate;

/**
 * The constraints on dates and times by the clock of the reader. What has no offset is compared
 * with the clock's local time; a date with its today, a month with the current one. For generated
 * code.
 */
public final class Moments {
  private Moments() {}

  /** Is before now. */
  public static Constraint<Object> past() {
    return moment("must be in the past", order -> order < 0);
  }

  /** Is not after now. */
  public static Constraint<Object> pastOrPresent() {
    return moment("must not be in the future", order -> order <= 0);
  }

  /** Is after now. */
  public static Constraint<Object> future() {
    return moment("must be in the future", order -> order > 0);
  }

  /** Is not before now. */
  public static Constraint<Object> futureOrPresent() {
    return moment("must not be in the past", order -> order >= 0);
  }

  private static Constraint<Object> moment(String rule, IntPredicate fits) {
    return Constraint.of(rule, (in, value) -> fits.test(compareWithNow(value, in.clock())));
  }

  private static int compareWithNow(Object value, Clock clock) {
    if (value instanceof Instant instant) {
      return instant.compareTo(clock.instant());
    }
    if (value instanceof OffsetDateTime time) {
      return time.toInstant().compareTo(clock.instant());
    }
    if (value instanceof ZonedDateTime time) {
      return time.toInstant().compareTo(clock.instant());
    }
    if (value instanceof LocalDateTime time) {
      return time.compareTo(LocalDateTime.now(clock));
    }
    if (value instanceof LocalDate date) {
      return date.compareTo(LocalDate.now(clock));
    }
    if (value instanceof LocalTime time) {
      return time.compareTo(LocalTime.now(clock));
    }
    if (value instanceof YearMonth month) {
      return month.compareTo(YearMonth.now(clock));
    }
    if (value instanceof Year year) {
      return year.compareTo(Year.now(clock));
    }
    throw new IllegalArgumentException("no date and no time: " + value);
  }
}
