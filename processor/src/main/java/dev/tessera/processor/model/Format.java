package dev.tessera.processor.model;

import com.squareup.javapoet.ClassName;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
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
  ZONE_ID("java.time", "ZoneId", "", FormatForms.ZONE, "Europe/Paris");

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

  /** The class. */
  public ClassName type() {
    return ClassName.get(packageName, simpleName);
  }

  /** Whether it is an integer rather than a string. */
  public boolean isInteger() {
    return this == YEAR;
  }

  /** The format of JSON Schema that describes it exactly, if there is one. */
  public Optional<String> format() {
    return Optional.of(format).filter(text -> !text.isEmpty());
  }

  /** The anchored pattern that describes it, if it is a string that no format describes. */
  public Optional<String> pattern() {
    return format.isEmpty() && !isInteger() ? Optional.of("^" + form + "$") : Optional.empty();
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
      parse(text);
      return true;
    } catch (DateTimeException | ArithmeticException e) {
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
    };
  }
}
