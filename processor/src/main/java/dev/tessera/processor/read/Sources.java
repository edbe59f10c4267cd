package dev.tessera.processor.read;

import com.sun.source.util.Trees;
import java.util.Optional;
import java.util.function.Predicate;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Which types are compiled now, so that a message can point into their source. */
public final class Sources {
  private Sources() {}

  /**
   * Whether a message can point at a type and what is in it.
   *
   * @param environment the compiler
   * @return whether it has source; with a compiler that does not tell, every type seems to, but for
   *     records, in which the Eclipse compiler has no place for a message
   */
  public static Predicate<TypeElement> of(ProcessingEnvironment environment) {
    return of(environment, type -> type.getKind() != ElementKind.RECORD);
  }

  /**
   * As {@link #of}, for components and constants: the Eclipse compiler cannot mark those either.
   */
  static Predicate<TypeElement> ofMembers(ProcessingEnvironment environment) {
    return of(
        environment,
        type -> type.getKind() != ElementKind.RECORD && type.getKind() != ElementKind.ENUM);
  }

  private static Predicate<TypeElement> of(
      ProcessingEnvironment environment, Predicate<TypeElement> otherwise) {
    return trees(environment)
        .<Predicate<TypeElement>>map(trees -> type -> trees.getPath((Element) type) != null)
        .orElse(otherwise);
  }

  /** The sources as javac has parsed them; empty with any other compiler. */
  static Optional<Trees> trees(ProcessingEnvironment environment) {
    try {
      return Optional.of(Trees.instance(environment));
    } catch (IllegalArgumentException | LinkageError notJavac) {
      return Optional.empty();
    }
  }
}
