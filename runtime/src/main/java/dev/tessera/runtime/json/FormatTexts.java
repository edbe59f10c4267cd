package dev.tessera.runtime.json;

import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns values into the strings that {@link Formats} reads and the schema describes. For generated
 * code.
 *
 * <p>Of a null it makes a null, which {@link JsonWriter#value(String)} refuses by name. A value
 * beyond what the form can say, such as a year of five digits, is an {@link
 * IllegalArgumentException}.
 */
public final class FormatTexts {
  private FormatTexts() {}

  /** A UUID. */
  public static @Nullable String of(@Nullable UUID value) {
    return value == null ? null : value.toString();
  }

  /** A date. */
  public static @Nullable String of(@Nullable LocalDate value) {
    return text(value, FormatPatterns.DATE);
  }

  /** A time of day. */
  public static @Nullable String of(@Nullable LocalTime value) {
    return text(value, FormatPatterns.TIME);
  }

  /** A date and a time without an offset. */
  public static @Nullable String of(@Nullable LocalDateTime value) {
    return text(value, FormatPatterns.DATE_TIME);
  }

  /** A point in time with its offset; always with seconds, which RFC 3339 demands. */
  public static @Nullable String of(@Nullable OffsetDateTime value) {
    return value == null
        ? null
        : text(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value), FormatPatterns.OFFSET_DATE_TIME);
  }

  /** A date and time with its offset and zone. */
  public static @Nullable String of(@Nullable ZonedDateTime value) {
    return text(value, FormatPatterns.ZONED_DATE_TIME);
  }

  /** A point in time. */
  public static @Nullable String of(@Nullable Instant value) {
    return text(value, FormatPatterns.OFFSET_DATE_TIME);
  }

  /** An amount of time. */
  public static @Nullable String of(@Nullable Duration value) {
    return text(value, FormatPatterns.DURATION);
  }

  /** An amount of time in years, months and days. */
  public static @Nullable String of(@Nullable Period value) {
    return text(value, FormatPatterns.PERIOD);
  }

  /** A month of a year. */
  public static @Nullable String of(@Nullable YearMonth value) {
    return text(value, FormatPatterns.YEAR_MONTH);
  }

  /** A time zone. */
  public static @Nullable String of(@Nullable ZoneId value) {
    return text(value, FormatPatterns.ZONE);
  }

  /** A time of day with its offset; always with seconds, which RFC 3339 demands. */
  public static @Nullable String of(@Nullable OffsetTime value) {
    return value == null
        ? null
        : text(DateTimeFormatter.ISO_OFFSET_TIME.format(value), FormatPatterns.OFFSET_TIME);
  }

  /** A month and a day. */
  public static @Nullable String of(@Nullable MonthDay value) {
    return text(value, FormatPatterns.MONTH_DAY);
  }

  /** An offset from UTC, in hours and minutes. */
  public static @Nullable String of(@Nullable ZoneOffset value) {
    return text(value, FormatPatterns.ZONE_OFFSET);
  }

  /** A character that is no surrogate. */
  public static @Nullable String of(@Nullable Character value) {
    if (value != null && Character.isSurrogate(value)) {
      throw new IllegalArgumentException(
          "The result has half a character, which its schema cannot hold");
    }
    return value == null ? null : value.toString();
  }

  /** Bytes in base64 (RFC 4648 section 4). */
  public static @Nullable String of(byte @Nullable [] value) {
    return value == null ? null : Base64.getEncoder().encodeToString(value);
  }

  /** A URI with a scheme; what is not ASCII is escaped (RFC 3987 section 3.1). */
  public static @Nullable String of(@Nullable URI value) {
    if (value == null) {
      return null;
    }
    String text = value.toASCIIString();
    return Uris.uri(text(text, FormatPatterns.URI)).toString();
  }

  /** A URL of the schemes http and https. */
  public static @Nullable String of(@Nullable URL value) {
    return value == null
        ? null
        : text(URI.create(value.toString()).toASCIIString(), FormatPatterns.URL);
  }

  /** A language tag. */
  public static @Nullable String of(@Nullable Locale value) {
    return value == null ? null : text(value.toLanguageTag(), FormatPatterns.LOCALE);
  }

  /** The code of a currency. */
  public static @Nullable String of(@Nullable Currency value) {
    return value == null ? null : value.getCurrencyCode();
  }

  private static @Nullable String text(@Nullable Object value, Pattern form) {
    return value == null ? null : text(value.toString(), form);
  }

  private static String text(String text, Pattern form) {
    if (!form.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "The result has the value " + text + ", which its schema cannot hold");
    }
    return text;
  }
}
