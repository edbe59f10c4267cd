package dev.tessera.dev.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parameters of a query or a form, {@code application/x-www-form-urlencoded}; an empty value counts
 * as omitted.
 */
public final class Parameters {
  private final Map<String, List<String>> values;

  private Parameters(Map<String, List<String>> values) {
    this.values = values;
  }

  public static Parameters parse(String encoded) throws OAuthException {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      if (!value.isEmpty()) {
        values
            .computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
            .add(value);
      }
    }
    return new Parameters(values);
  }

  /** The value of a parameter that must not be repeated (RFC 6749 section 3.1). */
  public Optional<String> one(String name) throws OAuthException {
    List<String> all = all(name);
    if (all.size() > 1) {
      throw OAuthException.invalidRequest("The parameter " + name + " occurs more than once.");
    }
    return all.stream().findFirst();
  }

  public String required(String name) throws OAuthException {
    return one(name)
        .orElseThrow(() -> OAuthException.invalidRequest("The parameter " + name + " is missing."));
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  private static String decoded(String text) throws OAuthException {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw OAuthException.invalidRequest("The parameters are not form-encoded.");
    }
  }
}
