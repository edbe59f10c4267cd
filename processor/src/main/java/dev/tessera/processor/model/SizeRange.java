package dev.tessera.processor.model;

import dev.tessera.processor.model.Constraint.Size;
import java.util.List;

/**
 * How many characters, elements or members some constraints allow together.
 *
 * @param min the least number
 * @param max the greatest
 */
public record SizeRange(int min, int max) {

  /** What all the sizes among the constraints leave. */
  public static SizeRange of(List<ConstraintUse> uses) {
    int least = 0;
    int greatest = Integer.MAX_VALUE;
    for (ConstraintUse use : uses) {
      if (use.constraint() instanceof Size size) {
        least = Math.max(least, size.min());
        greatest = Math.min(greatest, size.max());
      }
    }
    return new SizeRange(least, greatest);
  }

  /** Whether nothing is left. */
  public boolean isEmpty() {
    return min > max;
  }
}
