package dev.tessera.dev.test;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parameters of a Bearer challenge (RFC 9110 section 11.6.1; RFC 6750 section 3). */
final class ChallengeText {
  private static final Pattern PARAMETER =
      Pattern.compile("([A-Za-z0-9_-]+)=\"((?:[^\"\\\\]|\\\\.)*)\"(?:, |$)");

  private ChallengeText() {}

  /** The parameters in their order; of no proper Bearer challenge, none. */
  static Map<String, String> parameters(String header) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (!header.startsWith("Bearer ")) {
      return parameters;
    }
    Matcher matcher = PARAMETER.matcher(header).region("Bearer ".length(), header.length());
    while (matcher.lookingAt()) {
      parameters.put(matcher.group(1), matcher.group(2).replaceAll("\\\\(.)", "$1"));
      matcher.region(matcher.end(), header.length());
    }
    return matcher.regionStart() == header.length() ? parameters : Map.of();
  }
}
