package dev.tessera.processor.code;

import com.squareup.javapoet.ArrayTypeName;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.WildcardTypeName;
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
import java.util.List;
import java.util.Map;

/** The expressions that make the runtime's constraints. */
final class ConstraintCode implements Constraint.Visitor<CodeBlock> {
  private static final TypeName ANY = WildcardTypeName.subtypeOf(TypeName.OBJECT);

  private final ConstraintTarget.Kind kind;

  private ConstraintCode(ConstraintTarget.Kind kind) {
    this.kind = kind;
  }

  /** The constraints of a type, all in one. */
  static CodeBlock of(ConstrainedType type) {
    ConstraintCode code = new ConstraintCode(ConstraintTarget.of(type));
    List<CodeBlock> all = type.constraints().stream().map(code::of).toList();
    CodeBlock.Builder chain = CodeBlock.builder().add(all.get(0));
    all.stream().skip(1).forEach(each -> chain.add("\n.and($L)", each));
    return chain.build();
  }

  /** The type of the constraints in the runtime. */
  static TypeName type(ConstrainedType type) {
    TypeName value =
        switch (ConstraintTarget.of(type)) {
          case TEXT -> ClassName.get(String.class);
          case BYTES -> ArrayTypeName.of(TypeName.BYTE);
          case MAP -> ParameterizedTypeName.get(ClassName.get(Map.class), ANY, ANY);
          default -> TypeName.OBJECT;
        };
    return ParameterizedTypeName.get(RuntimeTypes.CONSTRAINT, value);
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
