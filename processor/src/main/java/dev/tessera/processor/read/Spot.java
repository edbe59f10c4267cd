package dev.tessera.processor.read;

import com.squareup.javapoet.TypeName;
import dev.tessera.processor.problem.Where;
import javax.lang.model.type.TypeMirror;

/**
 * The use of a type: what a message about it says and points at.
 *
 * @param label how a sentence begins: {@code Parameter 'title' of createTodo}
 * @param where the parameter, component or method
 * @param variables what the type variables stand for that the type may have in it
 */
record Spot(String label, Where where, TypeVariables variables) {
  /** A place where no type variable stands for anything. */
  Spot(String label, Where where) {
    this(label, where, TypeVariables.NONE);
  }

  /** The type, with type variables replaced by what they stand for. */
  TypeName name(TypeMirror type) {
    return variables.name(type);
  }
}
