package dev.tessera.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The methods that a class has, its own and inherited ones, and which of them override which. */
final class Inheritance {
  private final Elements elements;
  private final TypeElement type;
  private final List<ExecutableElement> all = new ArrayList<>();
  private final Map<String, List<ExecutableElement>> byName = new HashMap<>();

  Inheritance(Elements elements, TypeElement type) {
    this.elements = elements;
    this.type = type;
    Set<TypeElement> lineage = new LinkedHashSet<>();
    follow(type, lineage);
    for (TypeElement each : lineage) {
      for (ExecutableElement method : ElementFilter.methodsIn(each.getEnclosedElements())) {
        if (each.equals(type) || isInherited(method)) {
          all.add(method);
          named(method).add(method);
        }
      }
    }
  }

  /** The class, then its superclasses, then interfaces. */
  private static void follow(TypeElement type, Set<TypeElement> lineage) {
    if (type.getQualifiedName().contentEquals("java.lang.Object") || !lineage.add(type)) {
      return;
    }
    if (type.getSuperclass().getKind() == TypeKind.DECLARED) {
      follow(MoreElements.asType(MoreTypes.asElement(type.getSuperclass())), lineage);
    }
    for (TypeMirror each : type.getInterfaces()) {
      if (each.getKind() == TypeKind.DECLARED) {
        follow(MoreElements.asType(MoreTypes.asElement(each)), lineage);
      }
    }
  }

  /** Static methods of interfaces are not (JLS section 8.4.8). */
  private static boolean isInherited(ExecutableElement method) {
    return MoreElements.asType(method.getEnclosingElement()).getKind() != ElementKind.INTERFACE
        || !method.getModifiers().contains(Modifier.STATIC);
  }

  /** The methods that nothing overrides or hides, its own first, each type in its own order. */
  List<ExecutableElement> methods() {
    return all.stream()
        .filter(method -> named(method).stream().noneMatch(other -> replaces(other, method)))
        .toList();
  }

  /** The methods that one overrides or hides, nearest first. */
  List<ExecutableElement> overriddenBy(ExecutableElement method) {
    return named(method).stream().filter(other -> replaces(method, other)).toList();
  }

  private List<ExecutableElement> named(ExecutableElement method) {
    return byName.computeIfAbsent(method.getSimpleName().toString(), it -> new ArrayList<>());
  }

  /** Whether calls on the class that look for the one method end up in the other. */
  boolean replaces(ExecutableElement over, ExecutableElement under) {
    return !over.equals(under)
        && (elements.overrides(over, under, type) || elements.hides(over, under));
  }
}
