package dev.tessera.runtime.protocol.uri;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template of URIs, and the values that its variables have in a URI.
 *
 * <p>A variable is at least one character. {@code {var}} never has {@code /}, {@code ?} or {@code
 * #}, nor a slash that is percent-encoded; {@code {+var}} may have all of them, and there is at
 * most one. Every variable is taken as short as what follows allows, except that {@code {+var}}
 * gets what those around it leave. Nothing is ever tried twice: where variables stand so that a
 * longer value of one could help the next, that one would have taken the rest anyway.
 *
 * <p>Immutable and thread-safe.
 */
public final class UriTemplate {
  private static final Pattern EXPRESSION = Pattern.compile("\\{(\\+?)([A-Za-z0-9_.%]+)}");

  private final String template;

  /** What is around the variables: one more than there are of those. */
  private final List<String> literals = new ArrayList<>();

  private final List<String> names = new ArrayList<>();

  /** The index of the variable that may have slashes; past the last one if there is none. */
  private final int wide;

  private UriTemplate(String template) {
    this.template = template;
    Matcher expressions = EXPRESSION.matcher(template);
    int end = 0;
    int widest = -1;
    while (expressions.find()) {
      literals.add(literal(template.substring(end, expressions.start())));
      if (!names.isEmpty() && end == expressions.start()) {
        throw wrong("two variables without anything between them");
      }
      if (!expressions.group(1).isEmpty()) {
        if (widest >= 0) {
          throw wrong("more than one {+variable}");
        }
        widest = names.size();
      }
      names.add(expressions.group(2));
      end = expressions.end();
    }
    literals.add(literal(template.substring(end)));
    wide = widest >= 0 ? widest : names.size();
  }

  /**
   * Reads a template.
   *
   * @throws IllegalArgumentException if it is of another form
   */
  public static UriTemplate of(String template) {
    return new UriTemplate(template);
  }

  private String literal(String text) {
    if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
      throw wrong("braces that are neither {variable} nor {+variable}");
    }
    return text;
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("URI template \"" + template + "\" has " + what);
  }

  /** The names of the variables, in their order. */
  public List<String> variables() {
    return List.copyOf(names);
  }

  /** The values of the variables, decoded, by name; empty if the URI is of another form. */
  public Optional<Map<String, String>> match(String uri) {
    String[] values = new String[names.size()];
    return takeFromStart(uri, values) ? decoded(values) : Optional.empty();
  }

  /** Takes the variables up to the wide one, each as short as can be. */
  private boolean takeFromStart(String uri, String[] values) {
    if (!uri.startsWith(literals.get(0))) {
      return false;
    }
    int start = literals.get(0).length();
    for (int i = 0; i < wide; i++) {
      String next = literals.get(i + 1);
      boolean last = i + 1 == names.size();
      int end = last ? uri.length() - next.length() : uri.indexOf(next, start + 1);
      if (end <= start || !uri.startsWith(next, end)) {
        return false;
      }
      values[i] = uri.substring(start, end);
      start = end + next.length();
    }
    return wide == names.size() ? start == uri.length() : takeFromEnd(uri, start, values);
  }

  /** Takes the variables behind the wide one, last one first, and leaves the rest to that. */
  private boolean takeFromEnd(String uri, int start, String[] values) {
    int end = uri.length();
    for (int i = names.size() - 1; i >= wide; i--) {
      String next = literals.get(i + 1);
      end -= next.length();
      if (end <= start || !uri.startsWith(next, end)) {
        return false;
      }
      int from = i == wide ? start : startOf(uri, literals.get(i), end);
      if (from < start) {
        return false;
      }
      values[i] = uri.substring(from, end);
      end = from;
    }
    return true;
  }

  /** Where a variable that ends here starts: behind the last occurrence of what is before it. */
  private static int startOf(String uri, String before, int end) {
    int at = uri.lastIndexOf(before, end - 1 - before.length());
    return at < 0 ? -1 : at + before.length();
  }

  private Optional<Map<String, String>> decoded(String[] values) {
    Map<String, String> variables = new TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      Optional<String> value = i == wide ? PercentDecoding.decode(values[i]) : segment(values[i]);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      variables.put(names.get(i), value.get());
    }
    return Optional.of(variables);
  }

  private static Optional<String> segment(String value) {
    for (int i = 0; i < value.length(); i++) {
      if ("/?#".indexOf(value.charAt(i)) >= 0) {
        return Optional.empty();
      }
    }
    return PercentDecoding.decode(value).filter(decoded -> decoded.indexOf('/') < 0);
  }
}
