package dev.tessera.runtime.json;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads strings of the forms that JSON Schema describes by {@code format} or {@code pattern}, and
 * nothing beyond them: each method notes a violation and returns null for anything else. For
 * generated code; {@link FormatTexts} is the way back.
 */
public final class Formats {
  private Formats() {}

  /** Reads a UUID, {@code format: uuid} (RFC 4122). */
  public static @Nullable UUID uuid(JsonReader in) {
    return read(
        in,
        FormatPatterns.UUID,
        UUID::fromString,
        "a UUID such as 123e4567-e89b-12d3-a456-426614174000");
  }

  /** Reads a date, {@code format: date} (RFC 3339 section 5.6). */
  public static @Nullable LocalDate localDate(JsonReader in) {
    return read(in, FormatPatterns.DATE, LocalDate::parse, "a date such as 2026-07-28");
  }

  /** Reads a time of day without an offset; seconds may be left out. */
  public static @Nullable LocalTime localTime(JsonReader in) {
    return read(in, FormatPatterns.TIME, LocalTime::parse, "a time such as 14:30:00");
  }

  /** Reads a date and a time without an offset; seconds may be left out. */
  public static @Nullable LocalDateTime localDateTime(JsonReader in) {
    return read(
        in,
        FormatPatterns.DATE_TIME,
        LocalDateTime::parse,
        "a date and time without offset such as 2026-07-28T14:30:00");
  }

  /** Reads a point in time with its offset, {@code format: date-time} (RFC 3339 section 5.6). */
  public static @Nullable OffsetDateTime offsetDateTime(JsonReader in) {
    return read(
        in,
        FormatPatterns.OFFSET_DATE_TIME,
        OffsetDateTime::parse,
        "a date and time with offset such as 2026-07-28T14:30:00+02:00");
  }

  /** Reads a date and time with an offset and, perhaps, a zone in brackets. */
  public static @Nullable ZonedDateTime zonedDateTime(JsonReader in) {
    return read(
        in,
        FormatPatterns.ZONED_DATE_TIME,
        ZonedDateTime::parse,
        "a date and time with offset such as 2026-07-28T14:30:00+02:00[Europe/Paris]");
  }

  /** Reads a point in time, {@code format: date-time} (RFC 3339 section 5.6). */
  public static @Nullable Instant instant(JsonReader in) {
    return read(
        in,
        FormatPatterns.OFFSET_DATE_TIME,
        text -> OffsetDateTime.parse(text).toInstant(),
        "a date and time with offset such as 2026-07-28T14:30:00Z");
  }

  /** Reads an amount of time in days, hours, minutes and seconds (ISO 8601). */
  public static @Nullable Duration duration(JsonReader in) {
    return read(in, FormatPatterns.DURATION, Duration::parse, "a duration such as PT1H30M");
  }

  /** Reads an amount of time in years, months and days, or in weeks (ISO 8601). */
  public static @Nullable Period period(JsonReader in) {
    return read(in, FormatPatterns.PERIOD, Period::parse, "a period such as P1Y2M3D");
  }

  /** Reads a year, an integer. */
  public static @Nullable Year year(JsonReader in) {
    int before = in.violationCount();
    int year = (int) in.readInteger(Year.MIN_VALUE, Year.MAX_VALUE);
    return in.violationCount() > before ? null : Year.of(year);
  }

  /** Reads a month of a year. */
  public static @Nullable YearMonth yearMonth(JsonReader in) {
    return read(in, FormatPatterns.YEAR_MONTH, YearMonth::parse, "a month such as 2026-07");
  }

  /** Reads the id of a time zone. */
  public static @Nullable ZoneId zoneId(JsonReader in) {
    return read(in, FormatPatterns.ZONE, ZoneId::of, "a time zone such as Europe/Paris");
  }

  private static <T> @Nullable T read(
      JsonReader in, Pattern form, Function<String, T> parser, String expected) {
    String text = in.readString();
    if (text == null) {
      return null;
    }
    if (form.matcher(text).matches()) {
      try {
        return parser.apply(text);
      } catch (DateTimeException | ArithmeticException e) {
        // The form is right, but there is no such day or zone.
      }
    }
    in.reject(expected);
    return null;
  }
}
