package dev.tessera.processor.read;

import dev.tessera.processor.model.Property.Written;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import dev.tessera.processor.problem.Where;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * What the readers of one class share.
 *
 * @param elements the compiler's elements
 * @param problems where to say what is wrong
 * @param names how Java names become wire names
 * @param server the class that is read
 * @param comments the documentation comment of an element, or null
 * @param hasSource whether a message can point into a type
 */
record Reading(
    Elements elements,
    Problems problems,
    WireNames names,
    TypeElement server,
    Function<Element, @Nullable String> comments,
    Predicate<TypeElement> hasSource) {

  /** The name on the wire of what an annotation makes of a method. */
  String name(Annotation annotation, Element method) {
    return annotation
        .written("name")
        .map(Written::text)
        .orElseGet(() -> names.of(method.getSimpleName().toString()));
  }

  /** Whether an element stands in another file than the server. */
  boolean isElsewhere(Element element) {
    return !Outermost.around(element).equals(Outermost.around(server));
  }

  Javadoc javadoc(Element element) {
    Javadoc javadoc = Javadoc.of(comments.apply(element));
    return isElsewhere(element) ? javadoc.ofAnotherFile() : javadoc;
  }

  /** Says that a description in Javadoc does not count. */
  void loseJavadoc(Where where, String label) {
    problems.add(ProblemCode.LOST_JAVADOC, where, label, server.getSimpleName().toString());
  }
}
