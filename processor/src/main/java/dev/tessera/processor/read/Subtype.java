package dev.tessera.processor.read;

import com.google.auto.common.MoreTypes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * What a use of a generic interface makes of a type that implements it: of {@code Result<Todo>}, an
 * {@code Ok<T> implements Result<T>} is an {@code Ok<Todo>}.
 *
 * @param kind whether it can be one at all
 * @param spot where its type variables stand for what they have to be
 */
record Subtype(Kind kind, Spot spot) {

  /** Whether an object of the type can be what the interface is used as. */
  enum Kind {
    /** It can. */
    POSSIBLE,
    /** It cannot: it implements the interface with other type arguments. */
    IMPOSSIBLE,
    /** It can, but its own type arguments are anybody's guess. */
    UNKNOWN
  }

  static Subtype of(TypeElement type, DeclaredType supertype, Spot spot) {
    Map<String, TypeVariables.Use> uses = new HashMap<>();
    Kind kind = Kind.POSSIBLE;
    List<? extends TypeMirror> implemented = arguments(type, supertype);
    for (int i = 0; i < implemented.size(); i++) {
      TypeMirror own = implemented.get(i);
      TypeMirror used = supertype.getTypeArguments().get(i);
      if (own.getKind() == TypeKind.TYPEVAR) {
        uses.putIfAbsent(name(MoreTypes.asElement(own)), new TypeVariables.Use(used, spot));
      } else if (!spot.name(used).equals(new Spot("", spot.where()).name(own))) {
        kind = Kind.IMPOSSIBLE;
      }
    }
    boolean isKnown =
        type.getTypeParameters().stream().map(Subtype::name).allMatch(uses::containsKey);
    return new Subtype(
        kind == Kind.POSSIBLE && !isKnown ? Kind.UNKNOWN : kind,
        new Spot(spot.label(), spot.where(), TypeVariables.of(type, uses)));
  }

  private static String name(Element variable) {
    return variable.getSimpleName().toString();
  }

  /** The type arguments with which a type implements an interface. */
  private static List<? extends TypeMirror> arguments(TypeElement type, DeclaredType supertype) {
    return type.getInterfaces().stream()
        .map(MoreTypes::asDeclared)
        .filter(it -> it.asElement().equals(supertype.asElement()))
        .findFirst()
        .map(DeclaredType::getTypeArguments)
        .orElse(List.of());
  }
}
