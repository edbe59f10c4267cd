package dev.tessera.runtime.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Accept and Content-Type by the grammar of RFC 9110, of values that keep to it. */
final class MediaOracle {
  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
  private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"";
  private static final String PARAMETER =
      "[ \t]*+;[ \t]*+(" + TOKEN + ")=(" + TOKEN + "|" + QUOTED + ")";
  private static final Pattern ONE = Pattern.compile(PARAMETER);
  private static final Pattern RANGE =
      Pattern.compile("[ \t]*+(" + TOKEN + ")/(" + TOKEN + ")((?:" + PARAMETER + ")*+)[ \t]*+");
  private static final Pattern WEIGHT = Pattern.compile("0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?");

  private MediaOracle() {}

  /** Whether this is JSON in UTF-8; empty if it is no media type. */
  static Optional<Boolean> isJson(String value) {
    Matcher type = RANGE.matcher(value);
    if (!type.matches()) {
      return Optional.empty();
    }
    boolean json = (type.group(1) + "/" + type.group(2)).equalsIgnoreCase("application/json");
    List<String> charsets = parameters(type.group(3), "charset");
    return Optional.of(json && (charsets.isEmpty() || charsets.get(0).equalsIgnoreCase("utf-8")));
  }

  /** Whether both forms of an answer are taken; empty if it is no list of media ranges. */
  static Optional<Boolean> admitsBoth(String value) {
    List<String[]> ranges = new ArrayList<>();
    Matcher range = RANGE.matcher(value);
    int at = 0;
    while (range.region(at, value.length()).lookingAt()) {
      List<String> weights = parameters(range.group(3), "q");
      String weight = weights.isEmpty() ? "1" : weights.get(0);
      if (!WEIGHT.matcher(weight).matches()) {
        return Optional.empty();
      }
      String type = (range.group(1) + "/" + range.group(2)).toLowerCase(Locale.ROOT);
      ranges.add(new String[] {type, weight});
      if (range.end() == value.length()) {
        return Optional.of(
            admits(ranges, "application/json") && admits(ranges, "text/event-stream"));
      }
      if (value.charAt(range.end()) != ',') {
        return Optional.empty();
      }
      at = range.end() + 1;
    }
    return Optional.empty();
  }

  private static boolean admits(List<String[]> ranges, String type) {
    for (String wanted : List.of(type, type.replaceFirst("/.*", "/*"), "*/*")) {
      List<String[]> named = ranges.stream().filter(it -> it[0].equals(wanted)).toList();
      if (!named.isEmpty()) {
        return named.stream().anyMatch(it -> Double.parseDouble(it[1]) > 0);
      }
    }
    return false;
  }

  private static List<String> parameters(String text, String name) {
    List<String> values = new ArrayList<>();
    Matcher parameter = ONE.matcher(text);
    while (parameter.find()) {
      if (parameter.group(1).equalsIgnoreCase(name)) {
        String value = parameter.group(2);
        values.add(value.startsWith("\"") ? value.substring(1, value.length() - 1) : value);
      }
    }
    return values;
  }
}
