package dev.tessera.processor.model;

/** The patterns of dates, times and the like, made of parts that they share. */
final class FormatForms {
  static final String UUID = "[0-9A-Fa-f]{8}-([0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}";
  static final String DATE = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";

  private static final String MINUTE = "([01][0-9]|2[0-3]):[0-5][0-9]";
  private static final String SECOND = ":[0-5][0-9](\\.[0-9]{1,9})?";
  static final String TIME = MINUTE + "(" + SECOND + ")?";
  static final String DATE_TIME = DATE + "T" + TIME;

  static final String OFFSET = "(Z|[+-](0[0-9]|1[0-7]):[0-5][0-9]|[+-]18:00)";

  /** RFC 3339 demands the seconds. */
  static final String OFFSET_DATE_TIME = DATE + "T" + MINUTE + SECOND + OFFSET;

  static final String ZONE = "[A-Za-z0-9+-][A-Za-z0-9~/._+:-]*";
  static final String ZONED_DATE_TIME = DATE_TIME + OFFSET + "(\\[" + ZONE + "\\])?";

  private static final String AMOUNT = "-?[0-9]{1,12}";
  private static final String SECONDS = AMOUNT + "(\\.[0-9]{1,9})?S";
  private static final String MINUTES = AMOUNT + "M(" + SECONDS + ")?";
  private static final String HOURS = AMOUNT + "H(" + MINUTES + "|" + SECONDS + ")?";
  private static final String CLOCK = "T(" + HOURS + "|" + MINUTES + "|" + SECONDS + ")";
  static final String DURATION = "P(" + AMOUNT + "D(" + CLOCK + ")?|" + CLOCK + ")";

  private static final String COUNT = "-?[0-9]{1,9}";
  private static final String YEARS = COUNT + "Y(" + COUNT + "M)?(" + COUNT + "D)?";
  private static final String MONTHS = COUNT + "M(" + COUNT + "D)?";
  static final String PERIOD = "P(" + YEARS + "|" + MONTHS + "|" + COUNT + "D|-?[0-9]{1,8}W)";

  static final String OFFSET_TIME = MINUTE + SECOND + OFFSET;
  static final String MONTH_DAY = "--(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
  static final String CHARACTER = "[\\u0000-\\uD7FF\\uE000-\\uFFFF]";

  /** Of a last group with padding, the bits that are left over are zero. */
  static final String BASE64 =
      "([A-Za-z0-9+/]{4})*([A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?";

  static final String BIG_INTEGER = "-?(0|[1-9][0-9]{0,308})";
  static final String BIG_DECIMAL =
      "-?(0|[1-9][0-9]{0,308})(\\.[0-9]{1,300})?([eE][+-]?[0-9]{1,2})?";
  static final String URI = "[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]*";
  static final String URL =
      "[Hh][Tt][Tt][Pp][Ss]?://[A-Za-z0-9._~!$&'()*+,;=%:@-]+"
          + "([/?][A-Za-z0-9._~:/?@!$&'()*+,;=%-]*)?(#[A-Za-z0-9._~:/?@!$&'()*+,;=%-]*)?";
  static final String LOCALE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,8}";

  static final String YEAR_MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";

  private FormatForms() {}
}
