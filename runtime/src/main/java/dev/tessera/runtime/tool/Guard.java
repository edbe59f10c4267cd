package dev.tessera.runtime.tool;

import java.util.Collection;
import java.util.List;

/**
 * Who may use an operation: anybody, any authenticated caller, or a caller with certain scopes.
 *
 * <p>Immutable and thread-safe; deciding for a permitted caller allocates nothing. Guards of one
 * vocabulary are {@code equal} if they ask for the same in the same way, and so let in the same
 * callers.
 */
public final class Guard {
  private enum Kind {
    PUBLIC,
    AUTHENTICATED,
    ALL,
    ANY
  }

  private final Kind kind;
  private final ScopeVocabulary vocabulary;
  private final ScopeSet scopes;
  private final Decision permitted;

  private Guard(Kind kind, ScopeVocabulary vocabulary, List<String> scopes) {
    this.kind = kind;
    this.vocabulary = vocabulary;
    this.scopes = vocabulary.exactly(scopes);
    List<String> required = vocabulary.missing(this.scopes, vocabulary.exactly(List.of()));
    permitted = new Decision(true, required, List.of(), "");
  }

  /** Anybody, with or without an access token: {@code @Public}. */
  public static Guard open(ScopeVocabulary vocabulary) {
    return new Guard(Kind.PUBLIC, vocabulary, List.of());
  }

  /** Any caller with a valid access token: {@code @Authenticated}. */
  public static Guard authenticated(ScopeVocabulary vocabulary) {
    return new Guard(Kind.AUTHENTICATED, vocabulary, List.of());
  }

  /** A caller who holds every one of these declared scopes: {@code @Scopes}. */
  public static Guard allOf(ScopeVocabulary vocabulary, String... scopes) {
    return new Guard(Kind.ALL, vocabulary, List.of(scopes));
  }

  /** A caller who holds at least one of these declared scopes: {@code @Scopes(match = ANY)}. */
  public static Guard anyOf(ScopeVocabulary vocabulary, String... scopes) {
    return new Guard(Kind.ANY, vocabulary, List.of(scopes));
  }

  /**
   * The guard that asks for the same scopes, by name, in the words of another server.
   *
   * @throws IllegalArgumentException if that declares one of them not
   */
  public Guard in(ScopeVocabulary other) {
    return vocabulary == other ? this : new Guard(kind, other, permitted.required());
  }

  /** Whether the operation needs no access token at all. */
  public boolean isPublic() {
    return kind == Kind.PUBLIC;
  }

  /** Decides for a caller who was granted these scopes; implied ones count. */
  public Decision decide(Collection<String> granted) {
    return decide(vocabulary.expand(granted));
  }

  /** Decides for a caller who holds these scopes, already expanded. */
  public Decision decide(ScopeSet held) {
    return permits(held) ? permitted : refusal(held);
  }

  /** Whether this caller may use the operation. */
  public boolean permits(Caller caller) {
    return kind == Kind.PUBLIC || (caller.authenticated() && permits(caller.held()));
  }

  private boolean permits(ScopeSet held) {
    return switch (kind) {
      case PUBLIC, AUTHENTICATED -> true;
      case ALL -> held.containsAll(scopes);
      case ANY -> held.containsAny(scopes);
    };
  }

  private Decision refusal(ScopeSet held) {
    List<String> missing = vocabulary.missing(scopes, held);
    return new Decision(false, permitted.required(), missing, message(missing));
  }

  private String message(List<String> missing) {
    if (permitted.required().size() == 1) {
      return "Insufficient permissions: `" + missing.get(0) + "` scope required.";
    }
    String intro = kind == Kind.ANY ? "One of these scopes is required: " : "Missing scopes: ";
    return intro + String.join(", ", missing);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Guard guard && kind == guard.kind && scopes.equals(guard.scopes);
  }

  @Override
  public int hashCode() {
    return 31 * kind.hashCode() + scopes.hashCode();
  }
}
