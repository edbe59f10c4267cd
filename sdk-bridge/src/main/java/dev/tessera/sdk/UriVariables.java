package dev.tessera.sdk;

import io.modelcontextprotocol.util.DefaultMcpUriTemplateManager;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The variables of a URI template in a URI that the SDK has found to be of that form, decoded. A
 * plain variable never has a slash, percent-encoded or not, as in our own server.
 */
final class UriVariables {
  private UriVariables() {}

  /** Their values by name; empty if there is no such resource. */
  static Optional<Map<String, String>> of(String template, String uri) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Map.Entry<String, String> each :
        new DefaultMcpUriTemplateManager(template).extractVariableValues(uri).entrySet()) {
      boolean wide = each.getKey().startsWith("+");
      Optional<String> value = decoded(each.getValue()).filter(it -> wide || !it.contains("/"));
      if (value.isEmpty() || (!wide && each.getValue().matches(".*[?#].*"))) {
        return Optional.empty();
      }
      values.put(wide ? each.getKey().substring(1) : each.getKey(), value.get());
    }
    return values.isEmpty() ? Optional.empty() : Optional.of(values);
  }

  private static Optional<String> decoded(String value) {
    try {
      // URLDecoder is for forms, in which a plus sign is a space.
      String text = URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
      return text.indexOf('\uFFFD') >= 0 ? Optional.empty() : Optional.of(text);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
