package dev.tessera.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.squareup.javapoet.ClassName;
import dev.tessera.processor.model.Absence;
import dev.tessera.processor.model.JsonType;
import dev.tessera.processor.model.JsonType.NullableType;
import dev.tessera.processor.model.JsonType.PatchType;
import dev.tessera.processor.problem.ProblemCode;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the runtime's {@code Patch}, where it is the whole type of a parameter or component. */
final class Patches {
  private static final ClassName PATCH = ClassName.get("dev.tessera.runtime.json", "Patch");

  private final Reading reading;
  private final TypeReader types;
  private final ConstraintReader constraints;

  Patches(Reading reading, TypeReader types) {
    this.reading = reading;
    this.types = types;
    constraints = new ConstraintReader(reading);
  }

  /** Whether a type is a patch of something, and not a raw one. */
  static boolean isPatch(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        && !MoreTypes.asDeclared(type).getTypeArguments().isEmpty()
        && ClassName.get(MoreElements.asType(MoreTypes.asDeclared(type).asElement())).equals(PATCH);
  }

  Optional<JsonType> read(DeclaredType patch, boolean declaredNullable, Spot spot) {
    TypeMirror argument = patch.getTypeArguments().get(0);
    Optional<JsonType> value = types.read(argument, Nullness.isNullable(argument), false, spot);
    if (declaredNullable
        || Nullness.isNullable(patch)
        || value.filter(Absence::isPossible).isPresent()) {
      reading.problems().add(ProblemCode.NULLABLE_PATCH, spot.where(), spot.label());
      return Optional.empty();
    }
    return value.map(it -> new PatchType(constrained(it, argument, spot)));
  }

  /** What is inside may be null, which is what makes {@code @NotNull} there a contradiction. */
  private JsonType constrained(JsonType value, TypeMirror argument, Spot spot) {
    return Absence.present(constraints.argument(new NullableType(value), argument, spot));
  }
}
