package dev.tessera.processor.read;

import dev.tessera.processor.model.Constraint;
import dev.tessera.processor.model.Constraint.Bound;
import dev.tessera.processor.model.Constraint.Digits;
import dev.tessera.processor.model.Constraint.Email;
import dev.tessera.processor.model.Constraint.Matches;
import dev.tessera.processor.model.Constraint.Moment;
import dev.tessera.processor.model.Constraint.NotBlank;
import dev.tessera.processor.model.Constraint.Size;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import dev.tessera.processor.problem.Where;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what one annotation demands.
 *
 * @param annotation the annotation
 * @param shown the same, for people
 * @param where the place that messages point at
 * @param label what carries the annotation, for people
 * @param problems where to say what is wrong
 */
record ConstraintValues(
    Annotation annotation, String shown, Where where, String label, Problems problems) {
  private static final String PACKAGE = "jakarta.validation.constraints.";
  private static final Set<String> KNOWN =
      Set.of(
          "NotBlank",
          "NotEmpty",
          "Size",
          "Min",
          "Max",
          "DecimalMin",
          "DecimalMax",
          "Positive",
          "PositiveOrZero",
          "Negative",
          "NegativeOrZero",
          "Pattern",
          "Email",
          "Past",
          "PastOrPresent",
          "Future",
          "FutureOrPresent",
          "Digits");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9]{1,100}(\\.[0-9]{1,100})?([eE][+-]?[0-9]{1,3})?");

  static boolean isKnown(String name) {
    return name.startsWith(PACKAGE) && KNOWN.contains(name.substring(PACKAGE.length()));
  }

  /** The constraint; empty if its values make no sense. */
  Optional<Constraint> read() {
    String name = annotation.mirror().getAnnotationType().asElement().getSimpleName().toString();
    return switch (name) {
      case "NotBlank" -> Optional.of(new NotBlank());
      case "NotEmpty" -> Optional.of(new Size(1, Integer.MAX_VALUE));
      case "Size" -> size();
      case "Min", "Max" -> Optional.of(whole(name.equals("Min")));
      case "DecimalMin", "DecimalMax" -> decimal(name.equals("DecimalMin"));
      case "Positive", "PositiveOrZero" -> Optional.of(zero(true, !name.equals("Positive")));
      case "Negative", "NegativeOrZero" -> Optional.of(zero(false, !name.equals("Negative")));
      case "Pattern" -> Optional.of(new Matches(annotation.string("regexp")));
      case "Email" -> email();
      case "Past" -> Optional.of(Moment.PAST);
      case "PastOrPresent" -> Optional.of(Moment.PAST_OR_PRESENT);
      case "Future" -> Optional.of(Moment.FUTURE);
      case "FutureOrPresent" -> Optional.of(Moment.FUTURE_OR_PRESENT);
      case "Digits" -> digits();
      default -> throw new IllegalStateException(name);
    };
  }

  private int number(String member) {
    return (Integer) annotation.value(member).getValue();
  }

  private Optional<Constraint> size() {
    return number("min") < 0 || number("max") < 0
        ? wrong("a size is never negative", "0 or more")
        : Optional.of(new Size(number("min"), number("max")));
  }

  private Optional<Constraint> digits() {
    return number("integer") < 0 || number("fraction") < 0
        ? wrong("a number of digits is never negative", "0 or more")
        : Optional.of(new Digits(Math.min(number("integer"), 1_000), number("fraction")));
  }

  private Bound whole(boolean isLower) {
    long value = (Long) annotation.value("value").getValue();
    return new Bound(isLower, BigDecimal.valueOf(value), true);
  }

  private static Bound zero(boolean isLower, boolean isInclusive) {
    return new Bound(isLower, BigDecimal.ZERO, isInclusive);
  }

  private Optional<Constraint> decimal(boolean isLower) {
    String text = annotation.string("value");
    return NUMBER.matcher(text).matches()
        ? Optional.of(new Bound(isLower, new BigDecimal(text), annotation.flag("inclusive")))
        : wrong("\"" + text + "\" is no number", "one such as \"0.5\", in at most 100 digits");
  }

  private Optional<Constraint> email() {
    return annotation.string("regexp").equals(".*")
        ? Optional.of(new Email())
        : wrong("a pattern of its own", "it as @Pattern beside @Email");
  }

  private Optional<Constraint> wrong(String what, String instead) {
    problems.add(ProblemCode.CONSTRAINT_VALUE, where, label, shown, what, instead);
    return Optional.empty();
  }
}
