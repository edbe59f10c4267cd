package dev.tessera.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.squareup.javapoet.ClassName;
import dev.tessera.processor.model.ToolClass.Maker;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Where;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds how a {@code main} gets the objects of tool classes. */
final class Makers {
  private final Reading reading;
  private final List<TypeElement> types;
  private final Map<TypeElement, ExecutableElement> factories = new HashMap<>();

  /**
   * @param types the tool classes, the server's own first
   */
  Makers(Reading reading, List<TypeElement> types) {
    this.reading = reading;
    this.types = types;
    for (TypeElement type : types) {
      for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
        Annotation.on(method, "ToolFactory").ifPresent(it -> add(type, method, it.where()));
      }
    }
  }

  /**
   * A factory in the server's class comes first, so that it can replace one of the class itself.
   */
  private void add(TypeElement holder, ExecutableElement method, Where where) {
    String name = ToolMethods.name(method);
    Optional<TypeElement> made = made(method.getReturnType());
    boolean isServer = holder.equals(reading.server());
    if (!isCallable(method) || made.isEmpty() || !(isServer || made.get().equals(holder))) {
      reading.problems().add(ProblemCode.TOOL_FACTORY, where, name);
      return;
    }
    ExecutableElement first = factories.putIfAbsent(made.get(), method);
    if (first != null && holder.equals(first.getEnclosingElement())) {
      reading
          .problems()
          .add(
              ProblemCode.DUPLICATE_FACTORY,
              where,
              made.get().getSimpleName().toString(),
              ToolMethods.name(first),
              name);
    }
  }

  private Optional<TypeElement> made(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        ? Optional.of(MoreElements.asType(MoreTypes.asElement(type))).filter(types::contains)
        : Optional.empty();
  }

  /** The way to an object of a class; empty if there is none without arguments. */
  Optional<Maker> of(TypeElement type) {
    ExecutableElement factory = factories.get(type);
    if (factory != null) {
      return Optional.of(maker(factory, Optional.of(factory.getSimpleName().toString())));
    }
    if (type.getModifiers().contains(Modifier.ABSTRACT)) {
      return Optional.empty();
    }
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .filter(constructor -> constructor.getParameters().isEmpty() && isVisible(constructor))
        .findFirst()
        .map(constructor -> maker(constructor, Optional.empty()));
  }

  private static Maker maker(ExecutableElement method, Optional<String> name) {
    return new Maker(
        ClassName.get(MoreElements.asType(method.getEnclosingElement())),
        name,
        !method.getThrownTypes().isEmpty());
  }

  private boolean isCallable(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.STATIC)
        && method.getParameters().isEmpty()
        && isVisible(method);
  }

  /** Whether code beside the server can call it; that it can see the class is checked before. */
  private boolean isVisible(ExecutableElement method) {
    Set<Modifier> modifiers = method.getModifiers();
    boolean isBeside =
        MoreElements.getPackage(method).equals(MoreElements.getPackage(reading.server()));
    return isBeside ? !modifiers.contains(Modifier.PRIVATE) : modifiers.contains(Modifier.PUBLIC);
  }
}
