package dev.tessera.processor.read;

import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** The classes whose tools some server has: itself, those it lists, and what these inherit from. */
public final class ListedClasses {
  private final Types types;
  private final Set<TypeMirror> listed = new LinkedHashSet<>();

  /**
   * @param types the compiler's types
   */
  public ListedClasses(Types types) {
    this.types = types;
  }

  /** Adds a class with {@code @McpServer}. */
  public void addServer(TypeElement server) {
    listed.add(types.erasure(server.asType()));
    Annotation.on(server, "McpServer").ifPresent(it -> it.values("tools").forEach(this::addListed));
  }

  private void addListed(AnnotationValue value) {
    if (value.getValue() instanceof TypeMirror type && type.getKind() == TypeKind.DECLARED) {
      listed.add(types.erasure(type));
    }
  }

  /** Whether some server has the tools of a class. */
  public boolean contains(TypeElement type) {
    TypeMirror erased = types.erasure(type.asType());
    return listed.stream().anyMatch(it -> types.isSubtype(it, erased));
  }
}
