package dev.tessera.processor.model;

import dev.tessera.processor.model.Constraint.Bound;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The numbers between two bounds.
 *
 * @param min the greatest lower bound; empty if there is none
 * @param max the least upper bound; empty if there is none
 */
public record Range(Optional<Bound> min, Optional<Bound> max) {
  /** All numbers. */
  public static final Range ALL = new Range(Optional.empty(), Optional.empty());

  /** The numbers from one to another, both included. */
  public static Range of(BigDecimal min, BigDecimal max) {
    return new Range(
        Optional.of(new Bound(true, min, true)), Optional.of(new Bound(false, max, true)));
  }

  /** Those of the numbers that a constraint leaves. */
  public Range within(Bound bound) {
    return bound.isLower()
        ? new Range(Optional.of(min.filter(it -> isNarrower(it, bound)).orElse(bound)), max)
        : new Range(min, Optional.of(max.filter(it -> isNarrower(it, bound)).orElse(bound)));
  }

  /** Whether the first leaves no more than the second. */
  private static boolean isNarrower(Bound first, Bound second) {
    int order = first.value().compareTo(second.value());
    if (order == 0) {
      return !first.isInclusive() || second.isInclusive();
    }
    return first.isLower() ? order > 0 : order < 0;
  }

  /** The same integers, between two that are included. */
  public Range ofIntegers() {
    return new Range(min.map(Range::integer), max.map(Range::integer));
  }

  private static Bound integer(Bound bound) {
    BigDecimal rounded =
        bound.value().setScale(0, bound.isLower() ? RoundingMode.CEILING : RoundingMode.FLOOR);
    boolean isOutside = !bound.isInclusive() && rounded.compareTo(bound.value()) == 0;
    BigDecimal step = bound.isLower() ? BigDecimal.ONE : BigDecimal.ONE.negate();
    return new Bound(bound.isLower(), isOutside ? rounded.add(step) : rounded, true);
  }

  /** Whether there is no such number. */
  public boolean isEmpty() {
    if (min.isEmpty() || max.isEmpty()) {
      return false;
    }
    int order = min.get().value().compareTo(max.get().value());
    return order > 0 || (order == 0 && !(min.get().isInclusive() && max.get().isInclusive()));
  }

  /** Whether a number is one of them. */
  public boolean contains(BigDecimal number) {
    Bound exactly = new Bound(true, number, true);
    Bound below = new Bound(false, number, true);
    return !within(exactly).within(below).isEmpty();
  }
}
