package dev.tessera.processor.model;

import com.squareup.javapoet.ClassName;
import java.util.Optional;

/**
 * The classes of the JDK that are written as a string or number of a certain form. The runtime's
 * {@code Formats} reads and writes each; its patterns are these.
 */
public enum Format {
  /** {@code java.util.UUID}. */
  UUID("java.util", "UUID", "uuid", ""),
  /** {@code java.time.LocalDate}. */
  LOCAL_DATE("java.time", "LocalDate", "date", ""),
  /** {@code java.time.LocalTime}; the format "time" demands an offset. */
  LOCAL_TIME("java.time", "LocalTime", "", Patterns.TIME),
  /** {@code java.time.LocalDateTime}; the format "date-time" demands an offset. */
  LOCAL_DATE_TIME("java.time", "LocalDateTime", "", Patterns.DATE + "T" + Patterns.TIME),
  /** {@code java.time.OffsetDateTime}. */
  OFFSET_DATE_TIME("java.time", "OffsetDateTime", "date-time", ""),
  /** {@code java.time.ZonedDateTime}; no format knows zones. */
  ZONED_DATE_TIME(
      "java.time",
      "ZonedDateTime",
      "",
      Patterns.DATE + "T" + Patterns.TIME + Patterns.OFFSET + "(\\[" + Patterns.ZONE + "\\])?"),
  /** {@code java.time.Instant}. */
  INSTANT("java.time", "Instant", "date-time", ""),
  /** {@code java.time.Duration}; the format "duration" has months, and no fractions. */
  DURATION("java.time", "Duration", "", Patterns.DURATION),
  /** {@code java.time.Period}; the format "duration" has no signs, and no months left out. */
  PERIOD("java.time", "Period", "", Patterns.PERIOD),
  /** {@code java.time.Year}, an integer. */
  YEAR("java.time", "Year", "", ""),
  /** {@code java.time.YearMonth}. */
  YEAR_MONTH("java.time", "YearMonth", "", "[0-9]{4}-(0[1-9]|1[0-2])"),
  /** {@code java.time.ZoneId}. */
  ZONE_ID("java.time", "ZoneId", "", Patterns.ZONE);

  private final String packageName;
  private final String simpleName;
  private final String format;
  private final String pattern;

  Format(String packageName, String simpleName, String format, String pattern) {
    this.packageName = packageName;
    this.simpleName = simpleName;
    this.format = format;
    this.pattern = pattern;
  }

  /** The class. */
  public ClassName type() {
    return ClassName.get(packageName, simpleName);
  }

  /** The format of JSON Schema that describes it exactly, if there is one. */
  public Optional<String> format() {
    return Optional.of(format).filter(text -> !text.isEmpty());
  }

  /** The anchored pattern that describes it, if no format does. */
  public Optional<String> pattern() {
    return Optional.of(pattern).filter(text -> !text.isEmpty()).map(text -> "^" + text + "$");
  }

  /** Whether it is an integer rather than a string. */
  public boolean isInteger() {
    return format.isEmpty() && pattern.isEmpty();
  }

  /** The parts that patterns are made of. */
  private static final class Patterns {
    static final String DATE = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?";
    static final String OFFSET = "(Z|[+-](0[0-9]|1[0-7]):[0-5][0-9]|[+-]18:00)";
    static final String ZONE = "[A-Za-z0-9+-][A-Za-z0-9~/._+:-]*";

    private static final String N = "-?[0-9]{1,12}";
    private static final String SECONDS = N + "(\\.[0-9]{1,9})?S";
    private static final String MINUTES = N + "M(" + SECONDS + ")?";
    private static final String CLOCK =
        "T(" + N + "H(" + MINUTES + "|" + SECONDS + ")?|" + MINUTES + "|" + SECONDS + ")";
    static final String DURATION = "P(" + N + "D(" + CLOCK + ")?|" + CLOCK + ")";

    private static final String M = "-?[0-9]{1,9}";
    static final String PERIOD =
        "P(" + M + "Y(" + M + "M)?(" + M + "D)?|" + M + "M(" + M + "D)?|" + M + "D|-?[0-9]{1,8}W)";
  }
}
