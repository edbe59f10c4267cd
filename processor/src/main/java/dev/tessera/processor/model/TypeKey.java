package dev.tessera.processor.model;

import com.squareup.javapoet.ArrayTypeName;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.WildcardTypeName;
import java.util.stream.Collectors;

/**
 * Which of the user's types a type is: {@code Page<Todo>} and {@code Page<User>} are two, and so
 * are {@code Page<String>} and {@code Page<@Nullable String>}.
 *
 * @param type the whole Java type
 * @param annotations what annotations on its type arguments make of it, in no particular form;
 *     blank if there are none
 */
public record TypeKey(TypeName type, String annotations) {

  /** The key of a type without annotations on type arguments. */
  public static TypeKey of(TypeName type) {
    return new TypeKey(type, "");
  }

  /** The type as a user would say it: {@code Outer.Page<Todo>}. */
  public String simpleName() {
    return simpleName(type);
  }

  private static String simpleName(TypeName type) {
    if (type instanceof ClassName name) {
      return String.join(".", name.simpleNames());
    }
    if (type instanceof ArrayTypeName array) {
      return simpleName(array.componentType) + "[]";
    }
    return type instanceof ParameterizedTypeName generic
        ? generic.typeArguments.stream()
            .map(TypeKey::simpleName)
            .collect(Collectors.joining(", ", simpleName(generic.rawType) + "<", ">"))
        : type.toString();
  }

  /** The type as a part of other names: {@code PageOfTodo}. */
  public String word() {
    return word(type);
  }

  private static String word(TypeName type) {
    if (type instanceof ClassName name) {
      return name.simpleName();
    }
    if (type instanceof ArrayTypeName array) {
      return word(array.componentType) + "Array";
    }
    if (type instanceof WildcardTypeName wildcard) {
      return word(wildcard.upperBounds.get(0));
    }
    return type instanceof ParameterizedTypeName generic
        ? generic.typeArguments.stream()
            .map(TypeKey::word)
            .collect(Collectors.joining("And", word(generic.rawType) + "Of", ""))
        : word(type.box());
  }
}
