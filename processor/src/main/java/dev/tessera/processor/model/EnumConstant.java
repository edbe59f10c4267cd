package dev.tessera.processor.model;

import dev.tessera.processor.problem.Where;
import java.util.Optional;

/**
 * A constant of an enum.
 *
 * @param name the name on the wire
 * @param javaName the name in the source
 * @param label how a message names it: {@code Constant 'LOW' of Level}
 * @param where the name in {@code @Arg}, or else the constant
 * @param header the header in {@code @Arg}, which a constant cannot have
 * @param title the name for people, from {@code @Arg}
 * @param meaning what it is, from {@code @Arg} or the Javadoc
 */
public record EnumConstant(
    String name,
    String javaName,
    String label,
    Where where,
    Optional<Where> header,
    Optional<String> title,
    Optional<String> meaning) {

  /** What a form shows for it, if anybody has said anything. */
  public Optional<String> shown() {
    return title.or(() -> meaning);
  }
}
