package dev.tessera.processor.read;

import com.google.auto.common.MoreElements;
import com.squareup.javapoet.TypeName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** The methods by which others see what an object of a plain class is made of. */
final class Getters {
  private final List<ExecutableElement> all;
  private final Spot spot;

  /**
   * @param spot a place where the type variables stand for what they do in the class
   */
  Getters(Reading reading, TypeElement type, Spot spot) {
    this.spot = spot;
    all =
        new Inheritance(reading.elements(), type)
            .methods().stream().filter(Getters::isPossible).toList();
  }

  private static boolean isPossible(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.PUBLIC)
        && !method.getModifiers().contains(Modifier.STATIC)
        && method.getParameters().isEmpty()
        && method.getTypeParameters().isEmpty()
        && method.getReturnType().getKind() != TypeKind.VOID
        && Creators.throwsNothingChecked(method)
        && !PlainClasses.isForeign(MoreElements.asType(method.getEnclosingElement()));
  }

  /**
   * The method for a property of this name and type: {@code getX()}, {@code isX()}, {@code x()}.
   */
  Optional<ExecutableElement> of(String name, TypeName type) {
    for (String candidate : List.of(prefixed("get", name), prefixed("is", name), name)) {
      for (ExecutableElement method : all) {
        if (method.getSimpleName().contentEquals(candidate)
            && spot.name(method.getReturnType()).equals(type)) {
          return Optional.of(method);
        }
      }
    }
    return Optional.empty();
  }

  /** All that are called {@code getX()} or {@code isX()}, by the name of what they return. */
  Map<String, ExecutableElement> byName() {
    Map<String, ExecutableElement> getters = new LinkedHashMap<>();
    for (ExecutableElement method : all) {
      if (JacksonNames.isIgnored(method)) {
        continue;
      }
      property(method).ifPresent(name -> getters.putIfAbsent(name, method));
    }
    return getters;
  }

  private Optional<String> property(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    boolean isBoolean =
        spot.name(method.getReturnType()).box().toString().equals("java.lang.Boolean");
    return after("get", name).or(() -> isBoolean ? after("is", name) : Optional.empty());
  }

  static String prefixed(String prefix, String name) {
    return prefix + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /**
   * As the Java beans have it: {@code getURL} returns {@code URL}, {@code getName} {@code name}.
   */
  private static Optional<String> after(String prefix, String name) {
    if (!name.startsWith(prefix) || name.length() == prefix.length()) {
      return Optional.empty();
    }
    String rest = name.substring(prefix.length());
    if (!Character.isUpperCase(rest.charAt(0))) {
      return Optional.empty();
    }
    boolean isAcronym = rest.length() > 1 && Character.isUpperCase(rest.charAt(1));
    return Optional.of(
        isAcronym ? rest : Character.toLowerCase(rest.charAt(0)) + rest.substring(1));
  }
}
