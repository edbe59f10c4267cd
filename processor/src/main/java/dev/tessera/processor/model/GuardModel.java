package dev.tessera.processor.model;

import dev.tessera.processor.model.ScopeModel.NamedScope;
import dev.tessera.processor.problem.Where;
import java.util.List;

/**
 * An annotation that says who may use something.
 *
 * @param kind which annotation
 * @param on what carries it, for people: {@code Tool "add"} or {@code Class TodoTools}
 * @param scopes the scopes it names; empty for a kind without scopes
 * @param where the annotation
 */
public record GuardModel(Kind kind, String on, List<NamedScope> scopes, Where where) {
  /** Copies the list. */
  public GuardModel {
    scopes = List.copyOf(scopes);
  }

  /** The guards there are. */
  public enum Kind {
    /** {@code @Public}. */
    PUBLIC("@Public"),
    /** {@code @Authenticated}. */
    AUTHENTICATED("@Authenticated"),
    /** {@code @Scopes}. */
    ALL_OF("@Scopes"),
    /** {@code @Scopes(match = ANY)}. */
    ANY_OF("@Scopes");

    private final String annotation;

    Kind(String annotation) {
      this.annotation = annotation;
    }

    /** The annotation as a user writes it. */
    public String annotation() {
      return annotation;
    }
  }
}
