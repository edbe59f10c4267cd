package dev.tessera.runtime.auth;

import dev.tessera.runtime.refusal.LogText;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.ScopeVocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The claims of a token, each read as what it may be; a null counts as absent. */
record Claims(Map<String, @Nullable Object> values) {

  /** A string; empty if it is absent or of another type. */
  Optional<String> string(String name) {
    return values.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** The first of these that is a string. */
  private Optional<String> firstString(String... names) {
    return Stream.of(names).map(this::string).flatMap(Optional::stream).findFirst();
  }

  /** A string or a list of strings; empty if it is absent, other elements are left out. */
  List<String> strings(String name) {
    Object value = values.get(name);
    if (value instanceof String text) {
      return List.of(text);
    }
    List<String> strings = new ArrayList<>();
    if (value instanceof List<?> elements) {
      for (Object element : elements) {
        if (element instanceof String text) {
          strings.add(text);
        }
      }
    }
    return strings;
  }

  boolean has(String name) {
    return values.get(name) != null;
  }

  /** The claim as it may stand in a log. */
  String forLog(String name) {
    return name + " is " + LogText.of(values.get(name));
  }

  /** Whose token this is and what for, as it may stand in a log. */
  String summary() {
    return Stream.of("iss", "aud", "client_id", "azp", "sub", "scope", "scopes", "scp")
        .filter(this::has)
        .map(this::forLog)
        .collect(Collectors.joining(", "));
  }

  /**
   * A NumericDate (RFC 7519 section 2) in milliseconds; empty if it is absent, no number, or
   * outside the years 1970 to 9999.
   */
  Optional<Long> date(String name) {
    if (values.get(name) instanceof Number seconds) {
      double value = seconds.doubleValue();
      if (0 <= value && value < 253_402_300_800d) {
        return Optional.of((long) (value * 1000));
      }
    }
    return Optional.empty();
  }

  /** Who these claims speak of. */
  Caller caller(ScopeVocabulary vocabulary) {
    Set<String> scopes = scopes();
    return new Caller(
        string("sub"),
        firstString("client_id", "azp"),
        firstString("oid", "org_id"),
        scopes,
        vocabulary.expand(scopes),
        present());
  }

  /** The union of what issuers call it: {@code scope} (RFC 8693), {@code scopes}, {@code scp}. */
  private Set<String> scopes() {
    Set<String> scopes = new LinkedHashSet<>();
    for (String name : List.of("scope", "scopes", "scp")) {
      if (values.get(name) instanceof String text) {
        scopes.addAll(List.of(text.split(" ")));
      } else {
        scopes.addAll(strings(name));
      }
    }
    scopes.remove("");
    return scopes;
  }

  private Map<String, Object> present() {
    Map<String, Object> present = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          if (value != null) {
            present.put(name, value);
          }
        });
    return present;
  }
}
