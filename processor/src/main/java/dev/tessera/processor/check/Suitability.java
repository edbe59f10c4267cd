package dev.tessera.processor.check;

import dev.tessera.processor.model.Constraint;
import dev.tessera.processor.model.Constraint.Bound;
import dev.tessera.processor.model.Constraint.Digits;
import dev.tessera.processor.model.Constraint.Email;
import dev.tessera.processor.model.Constraint.Matches;
import dev.tessera.processor.model.Constraint.Moment;
import dev.tessera.processor.model.Constraint.NotBlank;
import dev.tessera.processor.model.Constraint.Size;
import dev.tessera.processor.model.ConstraintTarget.Kind;
import java.util.Set;

/** What each constraint can be put on. */
final class Suitability implements Constraint.Visitor<Suitability.Targets> {
  static final Suitability OF = new Suitability();

  private static final Targets TEXTS = new Targets(Set.of(Kind.TEXT), "a String");
  private static final Targets NUMBERS = new Targets(Set.of(Kind.INTEGER, Kind.NUMBER), "a number");
  private static final Targets SIZED =
      new Targets(
          Set.of(Kind.TEXT, Kind.ARRAY, Kind.BYTES, Kind.MAP),
          "a String, an array, a List or a Map");
  private static final Targets MOMENTS =
      new Targets(Set.of(Kind.MOMENT), "a date or time of java.time");

  private Suitability() {}

  /**
   * The answer.
   *
   * @param kinds the kinds of values
   * @param words the same in words
   */
  record Targets(Set<Kind> kinds, String words) {}

  @Override
  public Targets visitNotBlank(NotBlank constraint) {
    return TEXTS;
  }

  @Override
  public Targets visitSize(Size constraint) {
    return SIZED;
  }

  @Override
  public Targets visitBound(Bound constraint) {
    return NUMBERS;
  }

  @Override
  public Targets visitDigits(Digits constraint) {
    return NUMBERS;
  }

  @Override
  public Targets visitMatches(Matches constraint) {
    return TEXTS;
  }

  @Override
  public Targets visitEmail(Email constraint) {
    return TEXTS;
  }

  @Override
  public Targets visitMoment(Moment constraint) {
    return MOMENTS;
  }
}
