package dev.tessera.processor.model;

import com.squareup.javapoet.ArrayTypeName;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.TypeName;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
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
import java.util.Optional;

/**
 * The classes of the JDK that are written as a string or number of a certain form. The runtime's
 * {@code Formats} reads and writes each by the same patterns; a test compares them.
 */
public enum Format {
  /** {@code java.util.UUID}. */
  UUID("java.util", "UUID", "uuid", FormatForms.UUID, "123e4567-e89b-12d3-a456-426614174000"),
  /** {@code java.time.LocalDate}. */
  LOCAL_DATE("java.time", "LocalDate", "date", FormatForms.DATE, "2026-07-28"),
  /** {@code java.time.LocalTime}; the format "time" demands an offset. */
  LOCAL_TIME("java.time", "LocalTime", "", FormatForms.TIME, "14:30:00"),
  /** {@code java.time.LocalDateTime}; the format "date-time" demands an offset. */
  LOCAL_DATE_TIME("java.time", "LocalDateTime", "", FormatForms.DATE_TIME, "2026-07-28T14:30:00"),
  /** {@code java.time.OffsetDateTime}. */
  OFFSET_DATE_TIME(
      "java.time",
      "OffsetDateTime",
      "date-time",
      FormatForms.OFFSET_DATE_TIME,
      "2026-07-28T14:30:00+02:00"),
  /** {@code java.time.ZonedDateTime}; no format knows zones. */
  ZONED_DATE_TIME(
      "java.time",
      "ZonedDateTime",
      "",
      FormatForms.ZONED_DATE_TIME,
      "2026-07-28T14:30:00+02:00[Europe/Paris]"),
  /** {@code java.time.Instant}. */
  INSTANT(
      "java.time", "Instant", "date-time", FormatForms.OFFSET_DATE_TIME, "2026-07-28T14:30:00Z"),
  /** {@code java.time.Duration}; the format "duration" has months, and no fractions. */
  DURATION("java.time", "Duration", "", FormatForms.DURATION, "PT1H30M"),
  /** {@code java.time.Period}; the format "duration" has no signs, and no months left out. */
  PERIOD("java.time", "Period", "", FormatForms.PERIOD, "P1Y2M3D"),
  /** {@code java.time.Year}, an integer. */
  YEAR("java.time", "Year", "", "-?(0|[1-9][0-9]{0,8})", "2026"),
  /** {@code java.time.YearMonth}. */
  YEAR_MONTH("java.time", "YearMonth", "", FormatForms.YEAR_MONTH, "2026-07"),
  /** {@code java.time.ZoneId}. */
  ZONE_ID("java.time", "ZoneId", "", FormatForms.ZONE, "Europe/Paris"),
  /** {@code java.time.OffsetTime}. */
  OFFSET_TIME("java.time", "OffsetTime", "time", FormatForms.OFFSET_TIME, "14:30:00+02:00"),
  /** {@code java.time.MonthDay}. */
  MONTH_DAY("java.time", "MonthDay", "", FormatForms.MONTH_DAY, "--12-03"),
  /** {@code java.time.ZoneOffset}. */
  ZONE_OFFSET("java.time", "ZoneOffset", "", FormatForms.OFFSET, "+02:00"),
  /** {@code char} or {@code java.lang.Character}: one UTF-16 code unit that is no surrogate. */
  CHARACTER("java.lang", "Character", "", FormatForms.CHARACTER, "a"),
  /** {@code byte[]}, in base64 (RFC 4648 section 4). */
  BASE64("", "byte[]", "", FormatForms.BASE64, "aGVsbG8="),
  /** {@code java.math.BigInteger}, as far as JSON is read alike everywhere: as a double. */
  BIG_INTEGER("java.math", "BigInteger", "", FormatForms.BIG_INTEGER, "12345678901234567890"),
  /** {@code java.math.BigDecimal}, as far as JSON is read alike everywhere: as a double. */
  BIG_DECIMAL("java.math", "BigDecimal", "", FormatForms.BIG_DECIMAL, "19.95"),
  /** {@code java.net.URI}, with a scheme. */
  URI("java.net", "URI", "uri", FormatForms.URI, "https://example.com/a"),
  /** {@code java.net.URL}, of the web. */
  URL("java.net", "URL", "", FormatForms.URL, "https://example.com/a"),
  /** {@code java.util.Locale}, as a language tag (BCP 47). */
  LOCALE("java.util", "Locale", "", FormatForms.LOCALE, "en-US"),
  /** {@code java.util.Currency}, by its code (ISO 4217). */
  CURRENCY("java.util", "Currency", "", "[A-Z]{3}", "EUR");

  private final String packageName;
  private final String simpleName;
  private final String format;
  private final String form;
  private final String example;

  Format(String packageName, String simpleName, String format, String form, String example) {
    this.packageName = packageName;
    this.simpleName = simpleName;
    this.format = format;
    this.form = form;
    this.example = example;
  }

  /** The class, or the array. */
  public TypeName type() {
    return this == BASE64
        ? ArrayTypeName.of(TypeName.BYTE)
        : ClassName.get(packageName, simpleName);
  }

  /** Whether it is an integer. */
  public boolean isInteger() {
    return this == YEAR || this == BIG_INTEGER;
  }

  /** Whether it is a number rather than a string. */
  public boolean isNumber() {
    return isInteger() || this == BIG_DECIMAL;
  }

  /** The greatest value of a number, the least with its sign changed. */
  public String max() {
    return this == YEAR ? "999999999" : Double.toString(Double.MAX_VALUE);
  }

  /** The format of JSON Schema that describes it exactly, if there is one. */
  public Optional<String> format() {
    return Optional.of(format).filter(text -> !text.isEmpty());
  }

  /** The anchored pattern that describes it, if it is a string that no format describes. */
  public Optional<String> pattern() {
    return format.isEmpty() && !isNumber() ? Optional.of("^" + form + "$") : Optional.empty();
  }

  /** How a string stands for bytes, if it does. */
  public Optional<String> contentEncoding() {
    return this == BASE64 ? Optional.of("base64") : Optional.empty();
  }

  /** The pattern that every text has, without anchors. */
  public String form() {
    return form;
  }

  /** A text that it accepts. */
  public String example() {
    return example;
  }

  /** Whether a text is one of this form, and of the calendar. */
  public boolean accepts(String text) {
    if (!text.matches(form)) {
      return false;
    }
    try {
      Object value = parse(text);
      return !(value instanceof BigDecimal number)
          || number.abs().compareTo(new BigDecimal(max())) <= 0;
    } catch (IllegalArgumentException
        | DateTimeException
        | ArithmeticException
        | IllformedLocaleException e) {
      return false;
    }
  }

  private Object parse(String text) {
    return switch (this) {
      case UUID -> java.util.UUID.fromString(text);
      case LOCAL_DATE -> LocalDate.parse(text);
      case LOCAL_TIME -> LocalTime.parse(text);
      case LOCAL_DATE_TIME -> LocalDateTime.parse(text);
      case OFFSET_DATE_TIME, INSTANT -> OffsetDateTime.parse(text);
      case ZONED_DATE_TIME -> ZonedDateTime.parse(text);
      case DURATION -> Duration.parse(text);
      case PERIOD -> Period.parse(text);
      case YEAR -> Year.of(Integer.parseInt(text));
      case YEAR_MONTH -> YearMonth.parse(text);
      case ZONE_ID -> ZoneId.of(text);
      case OFFSET_TIME -> OffsetTime.parse(text);
      case MONTH_DAY -> MonthDay.parse(text);
      case ZONE_OFFSET -> ZoneOffset.of(text);
      case CHARACTER -> text;
      case BASE64 -> Base64.getDecoder().decode(text);
      case BIG_INTEGER, BIG_DECIMAL -> new BigDecimal(text);
      case URI -> UriForm.uri(text);
      case URL -> UriForm.url(text);
      case LOCALE -> new Locale.Builder().setLanguageTag(text).build();
      case CURRENCY -> Currency.getInstance(text);
    };
  }
}
