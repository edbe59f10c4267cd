package dev.tessera.runtime.settings;

/**
 * A setting that the server cannot start with. The message is one line for the person who starts
 * it: the variable, its value, what to do.
 */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int MAX_VALUE_CHARS = 200;

  /**
   * @param message the whole line
   */
  public SettingsException(String message) {
    super(message, null, false, false);
  }

  /**
   * A variable has a value that does not fit.
   *
   * @param variable its name
   * @param value its value; control characters and excess length do not reach the message
   * @param problem what is wrong, as in "must be a number"
   * @param fix a sentence that says what to do
   */
  public static SettingsException of(String variable, String value, String problem, String fix) {
    return new SettingsException(
        variable + " is \"" + printable(value) + "\", but " + problem + ". " + fix);
  }

  private static String printable(String value) {
    String oneLine = value.replaceAll("\\p{Cntrl}", "?");
    return oneLine.length() <= MAX_VALUE_CHARS
        ? oneLine
        : oneLine.substring(0, MAX_VALUE_CHARS) + "...";
  }
}
