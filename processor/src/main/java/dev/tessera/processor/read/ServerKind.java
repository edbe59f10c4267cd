package dev.tessera.processor.read;

import com.squareup.javapoet.ClassName;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import dev.tessera.processor.problem.Where;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** Which types can be servers: those that generated code can see and call. */
final class ServerKind {
  private ServerKind() {}

  static boolean isSuitable(TypeElement type, Where where, Problems problems) {
    Optional<String> objection = objection(type);
    objection.ifPresent(
        text -> {
          String name = String.join(".", ClassName.get(type).simpleNames());
          problems.add(ProblemCode.CLASS_KIND, where, name, text);
        });
    return objection.isEmpty();
  }

  /** Whether generated code can see and call a class that a server lists. */
  static boolean isToolClass(TypeElement type, String name, Where where, Reading reading) {
    Optional<String> objection =
        objection(type)
            .or(
                () ->
                    Access.remedy(type, reading.server())
                        .map(remedy -> "not visible there, and would have to be " + remedy));
    objection.ifPresent(text -> reading.problems().add(ProblemCode.TOOL_CLASS, where, name, text));
    return objection.isEmpty();
  }

  private static Optional<String> objection(TypeElement type) {
    Set<Modifier> modifiers = type.getModifiers();
    if (type.getKind() != ElementKind.CLASS && type.getKind() != ElementKind.RECORD) {
      return Optional.of(
          switch (type.getKind()) {
            case INTERFACE -> "an interface";
            case ENUM -> "an enum";
            default -> "an annotation type";
          });
    }
    if (modifiers.contains(Modifier.ABSTRACT)) {
      return Optional.of("abstract");
    }
    if (!type.getTypeParameters().isEmpty()) {
      return Optional.of("generic");
    }
    if (type.getNestingKind() == NestingKind.MEMBER && !modifiers.contains(Modifier.STATIC)) {
      return Optional.of("an inner class");
    }
    return Access.remedy(type, type).map(remedy -> "private, or inside a private class");
  }
}
