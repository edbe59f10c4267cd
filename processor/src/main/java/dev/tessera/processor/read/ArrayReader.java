package dev.tessera.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.tessera.processor.model.JsonType;
import dev.tessera.processor.model.JsonType.ListType;
import dev.tessera.processor.model.ListForm;
import dev.tessera.processor.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Reads arrays. {@code @Nullable String[]} annotates the elements, {@code String @Nullable []} the
 * array. Before a parameter or component, an annotation that is for declarations as well annotates
 * both, and is taken to mean the array: so it is with the constraints of Jakarta Validation.
 */
final class ArrayReader {
  private static final Set<String> DECLARATIONS =
      Set.of("PARAMETER", "METHOD", "FIELD", "RECORD_COMPONENT");

  private final Reading reading;
  private final TypeReader types;
  private final ConstraintReader constraints;

  ArrayReader(Reading reading, TypeReader types) {
    this.reading = reading;
    this.types = types;
    constraints = new ConstraintReader(reading);
  }

  /**
   * Reads an array.
   *
   * @param isDeclared whether annotations before it are on a declaration as well
   */
  Optional<JsonType> read(ArrayType type, boolean isDeclared, Spot spot) {
    TypeMirror component = type.getComponentType();
    if (isGeneric(spot.variables().resolve(component))) {
      reading
          .problems()
          .add(
              ProblemCode.GENERIC_ARRAY,
              spot.where(),
              spot.label(),
              spot.name(type).toString(),
              spot.name(component).toString());
      return Optional.empty();
    }
    boolean isShared = isDeclared && component.getKind() != TypeKind.ARRAY;
    List<? extends AnnotationMirror> annotations =
        component.getAnnotationMirrors().stream()
            .filter(it -> !isShared || !isForDeclarations(it))
            .toList();
    boolean isNullable = annotations.stream().anyMatch(Nullness::isNullable);
    return types
        .read(component, isNullable, isDeclared, spot)
        .map(element -> constraints.element(element, annotations, component, spot))
        .map(element -> new ListType(element, new ListForm.Array(spot.name(component))));
  }

  private static boolean isGeneric(TypeMirror component) {
    return component.getKind() == TypeKind.DECLARED
        && !MoreTypes.asDeclared(component).getTypeArguments().isEmpty();
  }

  /** Without a {@code @Target}, an annotation is for every declaration. */
  private static boolean isForDeclarations(AnnotationMirror annotation) {
    TypeElement type = MoreElements.asType(annotation.getAnnotationType().asElement());
    AnnotationMirror target =
        MoreElements.getAnnotationMirror(type, "java.lang.annotation.Target").orNull();
    return target == null
        || new Annotation(type, target)
            .values("value").stream().anyMatch(ArrayReader::isDeclaration);
  }

  private static boolean isDeclaration(AnnotationValue target) {
    String name = target.getValue().toString();
    return DECLARATIONS.contains(name.substring(name.lastIndexOf('.') + 1));
  }
}
