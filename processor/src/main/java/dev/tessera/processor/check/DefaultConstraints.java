package dev.tessera.processor.check;

import dev.tessera.processor.model.Absence;
import dev.tessera.processor.model.ConstrainedTypes;
import dev.tessera.processor.model.Constraint;
import dev.tessera.processor.model.Constraint.Bound;
import dev.tessera.processor.model.Constraint.Digits;
import dev.tessera.processor.model.Constraint.Email;
import dev.tessera.processor.model.Constraint.Matches;
import dev.tessera.processor.model.Constraint.Moment;
import dev.tessera.processor.model.Constraint.NotBlank;
import dev.tessera.processor.model.Constraint.Size;
import dev.tessera.processor.model.ConstraintTarget;
import dev.tessera.processor.model.ConstraintUse;
import dev.tessera.processor.model.DefaultValue;
import dev.tessera.processor.model.JsonType.ConstrainedType;
import dev.tessera.processor.model.JsonType.NumberType;
import dev.tessera.processor.model.PortablePattern;
import dev.tessera.processor.model.Property;
import dev.tessera.processor.model.Range;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A default meets the constraints of its argument, as far as anybody can tell before the call. */
final class DefaultConstraints implements Check {
  @Override
  public void check(ServerModel server, Problems problems) {
    ObjectsOf.properties(server)
        .forEach(
            property ->
                property.defaultValue().ifPresent(value -> check(property, value, problems)));
  }

  private static void check(Property property, DefaultValue value, Problems problems) {
    DefaultFit.Fit fit = DefaultFit.of(property.type(), value);
    if (!fit.isPossible() || !fit.fits()) {
      return;
    }
    for (ConstrainedType type : ConstrainedTypes.in(Absence.present(property.type()))) {
      for (ConstraintUse use : type.constraints()) {
        switch (verdict(use, type, value)) {
          case MET -> {}
          case BROKEN ->
              problems.add(
                  ProblemCode.DEFAULT_CONSTRAINT,
                  value.where(),
                  property.label(),
                  value.text(),
                  use.annotation());
          case UNKNOWN ->
              problems.add(
                  ProblemCode.DEFAULT_MOMENT, value.where(), property.label(), use.annotation());
        }
      }
    }
  }

  /** On a list, or on each of its elements, or on the one value. */
  private static Verdict verdict(ConstraintUse use, ConstrainedType type, DefaultValue value) {
    List<DefaultValue> values =
        ConstraintTarget.of(type) == ConstraintTarget.Kind.ARRAY
            ? List.of(value)
            : value.elements();
    return values.stream()
        .map(each -> use.constraint().accept(new Verdicts(each, type)))
        .max(Comparator.naturalOrder())
        .orElse(Verdict.MET);
  }

  /** From good to bad. */
  private enum Verdict {
    MET,
    UNKNOWN,
    BROKEN
  }

  /**
   * Whether a default meets a constraint.
   *
   * @param value the default
   * @param type what it is a value of
   */
  private record Verdicts(DefaultValue value, ConstrainedType type)
      implements Constraint.Visitor<Verdict> {
    private String text() {
      return value.text();
    }

    private static Verdict of(boolean met) {
      return met ? Verdict.MET : Verdict.BROKEN;
    }

    @Override
    public Verdict visitNotBlank(NotBlank constraint) {
      return of(!text().replace("\u2007", "").isBlank());
    }

    @Override
    public Verdict visitSize(Size constraint) {
      int size =
          switch (ConstraintTarget.of(type)) {
            case ARRAY -> value.texts().size();
            case BYTES -> Base64.getDecoder().decode(text()).length;
            default -> text().codePointCount(0, text().length());
          };
      return of(constraint.min() <= size && size <= constraint.max());
    }

    @Override
    public Verdict visitBound(Bound constraint) {
      Range range = Range.ALL.within(constraint);
      return number()
          .map(it -> of(range.contains(it) && range.contains(rounded(it))))
          .orElse(Verdict.MET);
    }

    /** The number that the tool gets. */
    private BigDecimal rounded(BigDecimal number) {
      if (!(type.value() instanceof NumberType floating)) {
        return number;
      }
      return new BigDecimal(
          floating.isDouble()
              ? Double.toString(number.doubleValue())
              : Float.toString(number.floatValue()));
    }

    @Override
    public Verdict visitDigits(Digits constraint) {
      return number().map(it -> of(hasDigits(it, constraint))).orElse(Verdict.MET);
    }

    private static boolean hasDigits(BigDecimal value, Digits digits) {
      BigDecimal number = value.stripTrailingZeros();
      return number.scale() <= digits.fraction()
          && (number.signum() == 0 || number.precision() - number.scale() <= digits.integer());
    }

    /** Empty if the constraint is on something else, which is a problem of its own. */
    private Optional<BigDecimal> number() {
      try {
        return Optional.of(new BigDecimal(text()));
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }

    @Override
    public Verdict visitMatches(Matches constraint) {
      return PortablePattern.of(constraint.regexp()).refusal().isPresent()
          ? Verdict.MET
          : of(Pattern.matches(constraint.regexp(), text()));
    }

    @Override
    public Verdict visitEmail(Email constraint) {
      return of(Pattern.matches(Email.REGEXP, text()));
    }

    @Override
    public Verdict visitMoment(Moment constraint) {
      return Verdict.UNKNOWN;
    }
  }
}
