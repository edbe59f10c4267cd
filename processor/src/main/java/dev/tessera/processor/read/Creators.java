package dev.tessera.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.tessera.processor.model.ObjectAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * What could make an object of a plain class. A {@code @JsonCreator} chooses; else it is the public
 * constructor with parameters, or else the public static method that returns the class.
 *
 * @param chosen what makes it; empty if nothing does, or nothing says which of several
 * @param candidates all that could, if nothing says which
 */
record Creators(Optional<ExecutableElement> chosen, List<ExecutableElement> candidates) {

  static Creators of(TypeElement type) {
    List<ExecutableElement> constructors =
        ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .filter(Creators::isUsable)
            .toList();
    List<ExecutableElement> factories =
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(method -> isUsable(method) && isFactory(method, type))
            .toList();
    List<ExecutableElement> all = new ArrayList<>(constructors);
    all.addAll(factories);
    List<ExecutableElement> annotated = all.stream().filter(Creators::isAnnotated).toList();
    for (List<ExecutableElement> some : List.of(annotated, constructors, factories)) {
      if (some.size() == 1) {
        return new Creators(Optional.of(some.get(0)), List.of());
      }
    }
    return new Creators(Optional.empty(), all);
  }

  /** One without parameters would make nothing of the arguments, and a copy needs another one. */
  private static boolean isUsable(ExecutableElement creator) {
    return creator.getModifiers().contains(Modifier.PUBLIC)
        && !creator.getParameters().isEmpty()
        && !isCopy(creator)
        && creator.getTypeParameters().isEmpty()
        && throwsNothingChecked(creator);
  }

  private static boolean isCopy(ExecutableElement creator) {
    TypeMirror first = creator.getParameters().get(0).asType();
    return creator.getParameters().size() == 1
        && first.getKind() == TypeKind.DECLARED
        && MoreTypes.asElement(first).equals(creator.getEnclosingElement());
  }

  /** A static method knows nothing of the arguments that a generic class has. */
  private static boolean isFactory(ExecutableElement method, TypeElement type) {
    return method.getModifiers().contains(Modifier.STATIC)
        && type.getTypeParameters().isEmpty()
        && method.getReturnType().getKind() == TypeKind.DECLARED
        && MoreTypes.asElement(method.getReturnType()).equals(type);
  }

  /** Whether generated code may call it as it is. */
  static boolean throwsNothingChecked(ExecutableElement method) {
    return method.getThrownTypes().stream().allMatch(Creators::isUnchecked);
  }

  private static boolean isUnchecked(TypeMirror thrown) {
    TypeMirror at = thrown;
    while (at.getKind() == TypeKind.DECLARED) {
      if (MoreTypes.isTypeOf(RuntimeException.class, at) || MoreTypes.isTypeOf(Error.class, at)) {
        return true;
      }
      at = MoreTypes.asTypeElement(at).getSuperclass();
    }
    return false;
  }

  /** Jackson's annotation, and any other of that name. */
  private static boolean isAnnotated(ExecutableElement creator) {
    return creator.getAnnotationMirrors().stream()
        .filter(
            it -> it.getAnnotationType().asElement().getSimpleName().contentEquals("JsonCreator"))
        .anyMatch(Creators::meansProperties);
  }

  private static boolean meansProperties(AnnotationMirror annotation) {
    return annotation.getElementValues().values().stream()
        .noneMatch(
            value ->
                value.getValue() instanceof Element mode
                    && mode.getSimpleName().toString().matches("DELEGATING|DISABLED"));
  }

  boolean isNothing() {
    return chosen.isEmpty() && candidates.isEmpty();
  }

  static ObjectAccess.Creator model(ExecutableElement creator) {
    return creator.getKind() == ElementKind.CONSTRUCTOR
        ? new ObjectAccess.Constructor()
        : new ObjectAccess.Factory(creator.getSimpleName().toString());
  }

  /**
   * The candidates as a message shows them: {@code Money(long, String)}, {@code Money.of(long)}.
   */
  List<String> shown(Spot inside) {
    return candidates.stream()
        .map(
            creator ->
                creator.getParameters().stream()
                    .map(it -> MethodReader.simpleName(inside.name(it.asType())))
                    .collect(Collectors.joining(", ", name(creator) + "(", ")")))
        .toList();
  }

  /** As in {@code Money} or {@code Money.of}. */
  static String name(ExecutableElement creator) {
    return creator.getKind() == ElementKind.CONSTRUCTOR
        ? MoreElements.asType(creator.getEnclosingElement()).getSimpleName().toString()
        : ToolMethods.name(creator);
  }
}
