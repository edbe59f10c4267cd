package dev.tessera.processor.model;

import dev.tessera.processor.model.Constraint.Bound;
import dev.tessera.processor.model.Constraint.Digits;
import dev.tessera.processor.model.Constraint.Email;
import dev.tessera.processor.model.Constraint.Matches;
import dev.tessera.processor.model.Constraint.Moment;
import dev.tessera.processor.model.Constraint.NotBlank;
import dev.tessera.processor.model.Constraint.Size;
import java.math.BigDecimal;
import java.util.List;

/** What constraints mean for the range of a number. */
final class Bounds implements Constraint.Visitor<List<Bound>> {
  private static final Bounds BOUNDS = new Bounds();

  private Bounds() {}

  static List<Bound> of(Constraint constraint) {
    return constraint.accept(BOUNDS);
  }

  @Override
  public List<Bound> visitNotBlank(NotBlank constraint) {
    return List.of();
  }

  @Override
  public List<Bound> visitSize(Size constraint) {
    return List.of();
  }

  @Override
  public List<Bound> visitBound(Bound constraint) {
    return List.of(constraint);
  }

  @Override
  public List<Bound> visitDigits(Digits constraint) {
    BigDecimal tooLarge = BigDecimal.ONE.scaleByPowerOfTen(constraint.integer());
    return List.of(new Bound(true, tooLarge.negate(), false), new Bound(false, tooLarge, false));
  }

  @Override
  public List<Bound> visitMatches(Matches constraint) {
    return List.of();
  }

  @Override
  public List<Bound> visitEmail(Email constraint) {
    return List.of();
  }

  @Override
  public List<Bound> visitMoment(Moment constraint) {
    return List.of();
  }
}
