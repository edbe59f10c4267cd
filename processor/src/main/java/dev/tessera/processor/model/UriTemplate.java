package dev.tessera.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template of URIs with variables of levels 1 and 2 of RFC 6570: <code>{name}</code> and <code>
 * {+name}</code>.
 *
 * @param text the template
 * @param variables the names of its variables, in their order
 * @param fault what is wrong with it
 */
public record UriTemplate(String text, List<String> variables, Optional<String> fault) {
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\+?)([A-Za-z0-9_.]+)}");

  /** Copies the list. */
  public UriTemplate {
    variables = List.copyOf(variables);
  }

  /** Reads a template. */
  public static UriTemplate parse(String text) {
    List<String> variables = new ArrayList<>();
    Matcher matcher = VARIABLE.matcher(text);
    Optional<String> fault = Optional.empty();
    int end = -1;
    while (matcher.find()) {
      if (matcher.start() == end) {
        fault =
            Optional.of(
                "nothing between " + braced(last(variables)) + " and the variable after it");
      }
      if (variables.contains(matcher.group(2))) {
        fault = Optional.of("variable " + braced(matcher.group(2)) + " twice");
      }
      if (!matcher.group(1).isEmpty() && text.indexOf("{+") < matcher.start()) {
        fault = Optional.of("more than one {+name}");
      }
      variables.add(matcher.group(2));
      end = matcher.end();
    }
    String literals = matcher.replaceAll("x");
    if (literals.contains("{") || literals.contains("}")) {
      fault = Optional.of("a brace that belongs to no {name} or {+name}");
    }
    return new UriTemplate(text, variables, fault);
  }

  private static String last(List<String> names) {
    return names.get(names.size() - 1);
  }

  private static String braced(String name) {
    return "{" + name + "}";
  }

  /** Whether it has variables. */
  public boolean isTemplate() {
    return !variables.isEmpty();
  }

  /** A URI of this form. */
  public String example() {
    return VARIABLE.matcher(text).replaceAll("x");
  }

  /** What is the same for two templates of which the variables differ in their names alone. */
  public String shape() {
    return VARIABLE.matcher(text).replaceAll("{}");
  }
}
