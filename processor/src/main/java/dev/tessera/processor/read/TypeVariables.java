package dev.tessera.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.squareup.javapoet.ArrayTypeName;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.WildcardTypeName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * What type variables stand for: in {@code Page<T>}, used as {@code Page<@Nullable Todo>}, the T
 * for a Todo that may be null. The compiler could replace them, but would lose the annotations of
 * {@code List<@Nullable T>}.
 */
final class TypeVariables {
  static final TypeVariables NONE = new TypeVariables(Map.of());

  private final Map<Variable, Use> uses;

  private TypeVariables(Map<Variable, Use> uses) {
    this.uses = uses;
  }

  /**
   * A type variable. Its own element is not always the same one where it is annotated.
   *
   * @param of what it is a parameter of
   */
  private record Variable(Element of, String name) {
    static Variable of(Element parameter) {
      Element of = MoreElements.asTypeParameter(parameter).getGenericElement();
      return new Variable(of, parameter.getSimpleName().toString());
    }
  }

  /**
   * A type argument.
   *
   * @param type the argument as it was written
   * @param spot where that was
   */
  record Use(TypeMirror type, Spot spot) {}

  /** Those of a generic type, as its use says, and of what it extends or implements. */
  static TypeVariables of(DeclaredType type, Spot spot) {
    Map<Variable, Use> uses = new HashMap<>();
    add(type, spot, uses);
    inherit(MoreTypes.asTypeElement(type), spot, uses, new HashSet<>());
    return new TypeVariables(uses);
  }

  /** The type parameters of a type, by their names. */
  static TypeVariables of(TypeElement type, Map<String, Use> uses) {
    Map<Variable, Use> all = new HashMap<>();
    uses.forEach((name, use) -> all.put(new Variable(type, name), use));
    return new TypeVariables(all);
  }

  private static void add(DeclaredType type, Spot spot, Map<Variable, Use> uses) {
    List<? extends Element> parameters = MoreElements.asType(type.asElement()).getTypeParameters();
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    for (int i = 0; i < arguments.size(); i++) {
      uses.put(Variable.of(parameters.get(i)), new Use(arguments.get(i), spot));
    }
  }

  /** Those of everything that a class extends or implements, however far up. */
  static TypeVariables inheritedBy(TypeElement type, Spot spot) {
    Map<Variable, Use> uses = new HashMap<>();
    inherit(type, spot, uses, new HashSet<>());
    return new TypeVariables(uses);
  }

  private static void inherit(
      TypeElement type, Spot spot, Map<Variable, Use> uses, Set<Element> seen) {
    if (!seen.add(type)) {
      return;
    }
    Spot inside = new Spot(spot.label(), spot.where(), new TypeVariables(uses));
    follow(type.getSuperclass(), inside, uses, seen);
    type.getInterfaces().forEach(each -> follow(each, inside, uses, seen));
  }

  private static void follow(
      TypeMirror type, Spot spot, Map<Variable, Use> uses, Set<Element> seen) {
    if (type.getKind() == TypeKind.DECLARED) {
      add(MoreTypes.asDeclared(type), spot, uses);
      inherit(MoreTypes.asTypeElement(type), spot, uses, seen);
    }
  }

  /** What a type stands for, if it is one of these variables. */
  Optional<Use> of(TypeMirror type) {
    return type.getKind() == TypeKind.TYPEVAR
        ? Optional.ofNullable(uses.get(Variable.of(MoreTypes.asElement(type))))
        : Optional.empty();
  }

  /** The type, or what it stands for if it is one of these variables. */
  TypeMirror resolve(TypeMirror type) {
    return of(type).map(use -> use.spot().variables().resolve(use.type())).orElse(type);
  }

  /** The type with all variables replaced. */
  TypeName name(TypeMirror type) {
    Optional<Use> use = of(type);
    if (use.isPresent()) {
      return use.get().spot().name(use.get().type());
    }
    return switch (type.getKind()) {
      case DECLARED -> declaredName(MoreTypes.asDeclared(type));
      case ARRAY -> ArrayTypeName.of(name(((ArrayType) type).getComponentType()));
      case WILDCARD -> wildcardName((WildcardType) type);
      default -> TypeName.get(type);
    };
  }

  private TypeName declaredName(DeclaredType type) {
    return type.getTypeArguments().isEmpty() || !isAlone(type)
        ? TypeName.get(type)
        : ParameterizedTypeName.get(
            ClassName.get(MoreElements.asType(type.asElement())),
            type.getTypeArguments().stream().map(this::name).toArray(TypeName[]::new));
  }

  /** Whether no generic class is around it. */
  private static boolean isAlone(DeclaredType type) {
    return type.getEnclosingType().getKind() != TypeKind.DECLARED
        || MoreTypes.asDeclared(type.getEnclosingType()).getTypeArguments().isEmpty();
  }

  private TypeName wildcardName(WildcardType type) {
    if (type.getExtendsBound() != null) {
      return WildcardTypeName.subtypeOf(name(type.getExtendsBound()));
    }
    return type.getSuperBound() != null
        ? WildcardTypeName.supertypeOf(name(type.getSuperBound()))
        : TypeName.get(type);
  }
}
