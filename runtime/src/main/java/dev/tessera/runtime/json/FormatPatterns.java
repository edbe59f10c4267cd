package dev.tessera.runtime.json;

import java.util.regex.Pattern;

/** The forms of dates and times, as the patterns in the schemas have them. */
final class FormatPatterns {
  private static final String DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
  private static final String MINUTE = "([01][0-9]|2[0-3]):[0-5][0-9]";
  private static final String SECOND = ":[0-5][0-9](\\.[0-9]{1,9})?";
  private static final String CLOCK_TIME = MINUTE + "(" + SECOND + ")?";
  private static final String OFFSET = "(Z|[+-](0[0-9]|1[0-7]):[0-5][0-9]|[+-]18:00)";
  private static final String ZONE_NAME = "[A-Za-z0-9+-][A-Za-z0-9~/._+:-]*";

  private static final String AMOUNT = "-?[0-9]{1,12}";
  private static final String SECONDS = AMOUNT + "(\\.[0-9]{1,9})?S";
  private static final String MINUTES = AMOUNT + "M(" + SECONDS + ")?";
  private static final String HOURS = AMOUNT + "H(" + MINUTES + "|" + SECONDS + ")?";
  private static final String CLOCK = "T(" + HOURS + "|" + MINUTES + "|" + SECONDS + ")";

  private static final String COUNT = "-?[0-9]{1,9}";
  private static final String YEARS = COUNT + "Y(" + COUNT + "M)?(" + COUNT + "D)?";
  private static final String MONTHS = COUNT + "M(" + COUNT + "D)?";

  static final Pattern UUID = Pattern.compile("[0-9A-Fa-f]{8}-([0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}");
  static final Pattern DATE = Pattern.compile(DAY);
  static final Pattern TIME = Pattern.compile(CLOCK_TIME);
  static final Pattern DATE_TIME = Pattern.compile(DAY + "T" + CLOCK_TIME);

  /** RFC 3339 demands the seconds. */
  static final Pattern OFFSET_DATE_TIME = Pattern.compile(DAY + "T" + MINUTE + SECOND + OFFSET);

  static final Pattern ZONED_DATE_TIME =
      Pattern.compile(DAY + "T" + CLOCK_TIME + OFFSET + "(\\[" + ZONE_NAME + "\\])?");
  static final Pattern DURATION =
      Pattern.compile("P(" + AMOUNT + "D(" + CLOCK + ")?|" + CLOCK + ")");
  static final Pattern PERIOD =
      Pattern.compile("P(" + YEARS + "|" + MONTHS + "|" + COUNT + "D|-?[0-9]{1,8}W)");
  static final Pattern YEAR_MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");
  static final Pattern OFFSET_TIME = Pattern.compile(MINUTE + SECOND + OFFSET);
  static final Pattern MONTH_DAY = Pattern.compile("--(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])");
  static final Pattern ZONE_OFFSET = Pattern.compile(OFFSET);
  static final Pattern LOCALE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,8}");
  static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  /** What RFC 3986 allows; that the parts are in order is for java.net.URI to say. */
  static final Pattern URI =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]*");

  static final Pattern URL =
      Pattern.compile("[Hh][Tt][Tt][Pp][Ss]?://[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]+");

  static final Pattern ZONE = Pattern.compile(ZONE_NAME);

  private FormatPatterns() {}
}
