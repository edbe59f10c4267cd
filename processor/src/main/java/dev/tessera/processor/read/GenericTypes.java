package dev.tessera.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.tessera.processor.problem.ProblemCode;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** What is demanded of the arguments of the user's generic types. */
final class GenericTypes {
  private final Reading reading;

  GenericTypes(Reading reading) {
    this.reading = reading;
  }

  /** The type that a wildcard with an upper bound is read as; any other type is itself. */
  static TypeMirror bound(TypeMirror argument) {
    return argument instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
        ? wildcard.getExtendsBound()
        : argument;
  }

  /** Whether every type argument is one type, which generated code can name; says so if not. */
  boolean areExact(DeclaredType type, Spot spot) {
    TypeElement element = MoreElements.asType(type.asElement());
    if (type.getTypeArguments().isEmpty()) {
      String arguments =
          element.getTypeParameters().stream()
              .map(parameter -> "...")
              .collect(Collectors.joining(", ", element.getSimpleName() + "<", ">"));
      report(ProblemCode.TYPE_ARGUMENTS, spot, spot.name(type).toString(), arguments);
      return false;
    }
    return type.getTypeArguments().stream().allMatch(argument -> isExact(argument, type, spot));
  }

  private boolean isExact(TypeMirror argument, DeclaredType within, Spot spot) {
    if (argument.getKind() == TypeKind.WILDCARD) {
      String wildcard = spot.name(argument).toString();
      report(ProblemCode.WILDCARD, spot, spot.name(within).toString(), wildcard);
      return false;
    }
    Optional<TypeVariables.Use> use = spot.variables().of(argument);
    if (use.isPresent() || argument.getKind() != TypeKind.DECLARED) {
      return true;
    }
    DeclaredType declared = MoreTypes.asDeclared(argument);
    TypeElement element = MoreElements.asType(declared.asElement());
    Optional<String> remedy = Access.remedy(element, reading.server());
    if (remedy.isPresent()) {
      report(ProblemCode.INACCESSIBLE_TYPE, spot, spot.name(argument).toString(), remedy.get());
      return false;
    }
    return declared.getTypeArguments().stream()
        .filter(inner -> inner.getKind() == TypeKind.DECLARED)
        .allMatch(inner -> isExact(inner, declared, spot));
  }

  private void report(ProblemCode code, Spot spot, String type, String what) {
    reading.problems().add(code, spot.where(), spot.label(), type, what);
  }
}
