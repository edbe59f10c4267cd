package dev.tessera.processor.read;

import dev.tessera.processor.model.GuardModel;
import dev.tessera.processor.model.GuardModel.Kind;
import dev.tessera.processor.model.ScopeModel.NamedScope;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** Reads who may use something. */
final class GuardReader {
  private GuardReader() {}

  /**
   * All guards on an element.
   *
   * @param label how a message names what carries them
   */
  static List<GuardModel> guards(Element element, String label) {
    List<GuardModel> guards = new ArrayList<>();
    Annotation.on(element, "Scopes").ifPresent(scopes -> guards.add(scopes(scopes, label)));
    Annotation.on(element, "Authenticated")
        .ifPresent(
            it -> guards.add(new GuardModel(Kind.AUTHENTICATED, label, List.of(), it.where())));
    Annotation.on(element, "Public")
        .ifPresent(it -> guards.add(new GuardModel(Kind.PUBLIC, label, List.of(), it.where())));
    return guards;
  }

  private static GuardModel scopes(Annotation scopes, String label) {
    Kind kind = scopes.constant("match").equals("ANY") ? Kind.ANY_OF : Kind.ALL_OF;
    return new GuardModel(kind, label, named(scopes, "value"), scopes.where());
  }

  /** The scopes in a member of an annotation, each with its own place. */
  static List<NamedScope> named(Annotation annotation, String member) {
    List<NamedScope> scopes = new ArrayList<>();
    for (AnnotationValue value : annotation.values(member)) {
      scopes.add(new NamedScope(String.valueOf(value.getValue()), annotation.where(value)));
    }
    return scopes;
  }
}
