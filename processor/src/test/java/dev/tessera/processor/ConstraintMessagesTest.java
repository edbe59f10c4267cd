package dev.tessera.processor;

import static dev.tessera.processor.Messages.assertMessages;
import static dev.tessera.processor.Messages.tool;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstraintMessagesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@Min(1) | String | java.lang.String | a number",
        "@Digits(integer = 1, fraction = 0) | String | java.lang.String | a number",
        "@DecimalMin(\"1\") | String | java.lang.String | a number",
        "@Positive | String | java.lang.String | a number",
        "@NotBlank | byte[] | byte[] | a String",
        "@NotBlank | int | int | a String",
        "@Email | UUID | java.util.UUID | a String",
        "@Size(max = 2) | boolean | boolean | a String, an array, a List or a Map",
        "@Past | String | java.lang.String | a date or time of java.time",
        "@Future | Duration | java.time.Duration | a date or time of java.time",
      })
  void refusesConstraintsThatDoNotSuitTheType(
      String constraint, String type, String name, String target) {
    assertMessages(
        tool("/*!*/" + constraint + " " + type + " x", ""),
        "error [mcp/constraint-type] Parameter 'x' of add has %s, which does not suit type %s. Put it on %s."
            .formatted(constraint, name, target));
  }

  @Test
  void pointsAtWhatHasTheTypeArgument() {
    assertMessages(
        tool("List<@Min(1) String> /*!*/x", ""),
        "error [mcp/constraint-type] Parameter 'x' of add has @Min(1), which does not suit type"
            + " java.lang.String. Put it on a number.");
  }

  @Test
  void refusesConstraintsOnAnOptionalItself() {
    assertMessages(
        tool("/*!*/@Size(max = 3) Optional<String> x", ""),
        "error [mcp/constraint-type] Parameter 'x' of add has @Size(max = 3), which does not suit type"
            + " java.util.Optional<java.lang.String>. Put it inside, as in Optional<@Size(max = 3)"
            + " ...>.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@Size(min = 3, max = 2) | String",
        "@Min(300) | byte",
        "@DecimalMin(value = \"1\", inclusive = false) @DecimalMax(\"1\") | double",
        "@Positive @Negative | int",
        "@DecimalMin(\"0.1\") @DecimalMax(\"0.9\") | long",
      })
  void refusesBoundsThatNoValueMeets(String constraints, String type) {
    int last = constraints.lastIndexOf('@');
    assertMessages(
        tool(
            constraints.substring(0, last)
                + "/*!*/"
                + constraints.substring(last)
                + " "
                + type
                + " x",
            ""),
        "error [mcp/constraint-conflict] Parameter 'x' of add has "
            + constraints.replace(") @", "), @").replace("Positive @", "Positive, @")
            + ", and no value of its type meets that. Change the bounds.");
  }

  @Test
  void refusesNullableThatIsNotNull() {
    assertMessages(
        tool("@NotNull @Nullable String /*!*/x", ""),
        "error [mcp/constraint-conflict] Parameter 'x' of add is both @NotNull and nullable. Keep one of"
            + " the two.");
  }

  @Test
  void namesConstraintsThatHaveNoForm() {
    assertMessages(
        tool(
            "/*!*/@Even int a, /*!*/@AssertTrue boolean b, R r",
            """
            @Constraint(validatedBy = {}) @interface Even {
              String message() default ""; Class<?>[] groups() default {};
              Class<? extends Payload>[] payload() default {};
            }
            record R(/*!*/@Null String c) {}
            """),
        "error [mcp/unknown-constraint] Component 'c' of Tools.R has the constraint"
            + " @jakarta.validation.constraints.Null, which has no form in a JSON schema here. Remove"
            + " it, and check the value in the method.",
        "error [mcp/unknown-constraint] Parameter 'a' of add has the constraint @Tools.Even, which has"
            + " no form in a JSON schema here. Remove it, and check the value in the method.",
        "error [mcp/unknown-constraint] Parameter 'b' of add has the constraint"
            + " @jakarta.validation.constraints.AssertTrue, which has no form in a JSON schema here."
            + " Remove it, and check the value in the method.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@Size(min = -1) | a size is never negative. Write 0 or more",
        "@Email(regexp = \"x\") | a pattern of its own. Write it as @Pattern beside @Email",
      })
  void refusesValuesThatMakeNoSense(String constraint, String rest) {
    assertMessages(
        tool("/*!*/" + constraint + " String x", ""),
        "error [mcp/constraint-value] Parameter 'x' of add has "
            + constraint
            + ", and "
            + rest
            + ".");
  }

  @Test
  void refusesGroupsAndFlagsAndMessagesToFillIn() {
    assertMessages(
        tool(
            "/*!*/@NotBlank(groups = Tools.class) String a,"
                + " /*!*/@NotBlank(message = \"{blank}\") String b",
            ""),
        "error [mcp/constraint-attribute] Parameter 'a' of add has @NotBlank with groups, which is not"
            + " supported. Remove it.",
        "error [mcp/constraint-attribute] Parameter 'b' of add has @NotBlank with the message"
            + " \"{blank}\", in which nobody fills anything in. Write it without braces and '$'.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\\\\bword | \\b | 0 | is not read alike by Java and ECMA 262",
        "a(?=b).* | (?= | 1 | is not read alike by Java and ECMA 262",
        "(?<n>a) | (?<n | 0 | is not read alike by Java and ECMA 262",
        "(a)\\\\1 | \\1 | 3 | is not read alike by Java and ECMA 262",
        "a++ | + | 2 | is possessive, which ECMA 262 does not know",
        "[a&&b] | && | 2 | is not read alike by Java and ECMA 262",
        "[a[b]] | [ | 2 | is not read alike by Java and ECMA 262",
        "\\\\p{L} | \\p | 0 | is not read alike by Java and ECMA 262",
        "a$b | $ | 1 | is an anchor, and the whole string is matched in any case",
        "a} | } | 1 | has to be escaped with a backslash",
        "(a | ( | 0 | is never closed",
        "a) | ) | 1 | closes no group",
        "[z-a] | [z-a] | 0 | is no pattern to Java",
      })
  void refusesPatternsThatJavaAndJsonSchemaReadDifferently(
      String literal, String part, String index, String reason) {
    assertMessages(
        tool("/*!*/@Pattern(regexp = \"" + literal + "\") String x", ""),
        "error [mcp/pattern] Parameter 'x' of add has the pattern \"%s\", of which \"%s\" at index %s %s. Use characters, classes, groups, alternatives and quantifiers."
            .formatted(literal.replace("\\\\", "\\"), part, index, reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@Min(1) | int | 0",
        "@Size(max = 2) | String | abc",
        "@NotBlank | String | ' '",
        "@Digits(integer = 1, fraction = 1) | double | 1.25",
        "@Email | Optional<@Email String> | x",
        "@Pattern(regexp = \"a+\") | String | b",
        "@Size(max = 2) | byte[] | AAAA",
        "@Positive | double | 1e-400",
        "@Size(min = 2) | List<String> | a",
        "@Max(3) | List<@Max(3) Integer> | 4",
      })
  void refusesDefaultsThatTheirConstraintForbids(String constraint, String type, String value) {
    String declared = type.matches("(Optional|List)<@.*") ? type : constraint + " " + type;
    assertMessages(
        tool("@Default(/*!*/\"" + value + "\") " + declared + " x", ""),
        "error [mcp/default-constraint] Parameter 'x' of add has the default \""
            + value
            + "\", which its constraint "
            + constraint
            + " does not allow. Change one of the two.");
  }

  @Test
  void refusesDefaultsOfWhichTheClockDecides() {
    assertMessages(
        tool("@Default(/*!*/\"2026-01-01\") @Past LocalDate x", ""),
        "error [mcp/default-constraint] Parameter 'x' of add has a default and @Past, and whether they"
            + " agree changes with time. Remove one of the two.");
  }
}
