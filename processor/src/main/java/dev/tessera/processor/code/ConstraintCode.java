package dev.tessera.processor.code;

import com.squareup.javapoet.CodeBlock;
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
import dev.tessera.processor.model.JsonType.ConstrainedType;

/** The expressions that make the runtime's constraints. */
final class ConstraintCode implements Constraint.Visitor<CodeBlock> {
  private final ConstraintTarget.Kind kind;

  private ConstraintCode(ConstraintTarget.Kind kind) {
    this.kind = kind;
  }

  /** The constraints of a type, in a row. */
  static CodeBlock of(ConstrainedType type) {
    ConstraintCode code = new ConstraintCode(ConstraintTarget.of(type));
    return Literals.row(type.constraints().stream().map(code::of).toList());
  }

  private CodeBlock of(ConstraintUse use) {
    CodeBlock constraint = use.constraint().accept(this);
    return use.message()
        .map(words -> CodeBlock.of("$L.saying($L)", constraint, Literals.string(words)))
        .orElse(constraint);
  }

  @Override
  public CodeBlock visitNotBlank(NotBlank constraint) {
    return CodeBlock.of("$T.notBlank()", RuntimeTypes.CONSTRAINTS);
  }

  @Override
  public CodeBlock visitSize(Size constraint) {
    String method =
        switch (kind) {
          case ARRAY -> "items";
          case BYTES -> "bytes";
          case MAP -> "members";
          default -> "length";
        };
    CodeBlock max =
        constraint.max() == Integer.MAX_VALUE
            ? CodeBlock.of("$T.MAX_VALUE", Integer.class)
            : CodeBlock.of("$L", constraint.max());
    return CodeBlock.of("$T.$L($L, $L)", RuntimeTypes.CONSTRAINTS, method, constraint.min(), max);
  }

  @Override
  public CodeBlock visitBound(Bound constraint) {
    String method =
        constraint.isLower()
            ? (constraint.isInclusive() ? "atLeast" : "greaterThan")
            : (constraint.isInclusive() ? "atMost" : "lessThan");
    return CodeBlock.of("$T.$L($S)", RuntimeTypes.CONSTRAINTS, method, constraint.value());
  }

  @Override
  public CodeBlock visitDigits(Digits constraint) {
    return CodeBlock.of(
        "$T.digits($L, $L)", RuntimeTypes.CONSTRAINTS, constraint.integer(), constraint.fraction());
  }

  @Override
  public CodeBlock visitMatches(Matches constraint) {
    return CodeBlock.of(
        "$T.pattern($L)", RuntimeTypes.CONSTRAINTS, Literals.string(constraint.regexp()));
  }

  @Override
  public CodeBlock visitEmail(Email constraint) {
    return CodeBlock.of("$T.email()", RuntimeTypes.CONSTRAINTS);
  }

  @Override
  public CodeBlock visitMoment(Moment constraint) {
    return CodeBlock.of("$T.$L()", RuntimeTypes.MOMENTS, CamelCase.of(constraint.name()));
  }
}
