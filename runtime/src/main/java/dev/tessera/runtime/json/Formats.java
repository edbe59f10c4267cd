package dev.tessera.runtime.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;
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

  /** Reads a time of day with its offset, {@code format: time} (RFC 3339 section 5.6). */
  public static @Nullable OffsetTime offsetTime(JsonReader in) {
    return read(
        in,
        FormatPatterns.OFFSET_TIME,
        OffsetTime::parse,
        "a time with offset such as 14:30:00+02:00");
  }

  /** Reads a month and a day. */
  public static @Nullable MonthDay monthDay(JsonReader in) {
    return read(in, FormatPatterns.MONTH_DAY, MonthDay::parse, "a month and day such as --12-03");
  }

  /** Reads an offset from UTC. */
  public static @Nullable ZoneOffset zoneOffset(JsonReader in) {
    return read(in, FormatPatterns.ZONE_OFFSET, ZoneOffset::of, "an offset such as +02:00");
  }

  /** Reads a string of one UTF-16 code unit, which a character beyond U+FFFF is not. */
  public static char character(JsonReader in) {
    String text = in.readString();
    if (text == null) {
      return 0;
    }
    if (text.length() == 1 && !Character.isSurrogate(text.charAt(0))) {
      return text.charAt(0);
    }
    in.reject("a string of one character, up to U+FFFF");
    return 0;
  }

  /**
   * Reads bytes in base64 (RFC 4648 section 4), with padding, without line breaks, and with zeros
   * in the bits that are left over.
   */
  public static byte @Nullable [] base64(JsonReader in) {
    String text = in.readString();
    if (text == null) {
      return null;
    }
    byte[] bytes = Base64Text.decoded(text);
    if (bytes == null) {
      in.reject("bytes in base64 such as aGVsbG8=");
    }
    return bytes;
  }

  /** The bytes of a text that has been found to be base64. */
  public static byte[] base64(String text) {
    return Base64.getDecoder().decode(text);
  }

  /** Reads an integer within the range of a double, so that every peer can hold it. */
  public static @Nullable BigInteger bigInteger(JsonReader in) {
    BigDecimal number = in.readDecimal(true);
    return number == null ? null : Numbers.toBigInteger(number);
  }

  /** Reads a number within the range of a double, exactly; of up to 400 decimal places. */
  public static @Nullable BigDecimal bigDecimal(JsonReader in) {
    return in.readDecimal(false);
  }

  /** Reads a URI with a scheme, {@code format: uri} (RFC 3986). */
  public static @Nullable URI uri(JsonReader in) {
    return read(in, FormatPatterns.URI, Uris::uri, "a URI such as https://example.com/a");
  }

  /** Reads a URL of the schemes http and https, with a host. */
  public static @Nullable URL url(JsonReader in) {
    return read(in, FormatPatterns.URL, Uris::url, "a URL such as https://example.com/a");
  }

  /** The URL of a text that has been found to be one. */
  public static URL url(String text) {
    return Uris.url(text);
  }

  /** Reads a language tag (BCP 47, RFC 5646). */
  public static @Nullable Locale locale(JsonReader in) {
    return read(
        in,
        FormatPatterns.LOCALE,
        text -> new Locale.Builder().setLanguageTag(text).build(),
        "a language tag such as en-US");
  }

  /** Reads the code of a currency (ISO 4217). */
  public static @Nullable Currency currency(JsonReader in) {
    return read(in, FormatPatterns.CURRENCY, Currency::getInstance, "a currency such as EUR");
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
      } catch (IllegalArgumentException
          | DateTimeException
          | ArithmeticException
          | IllformedLocaleException e) {
        // The form is right, but there is no such day, zone or the like.
      }
    }
    in.reject(expected);
    return null;
  }
}
