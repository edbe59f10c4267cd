package dev.tessera.runtime.tool;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is calling, as far as the access token tells. It never holds the token itself.
 *
 * <p>Immutable and thread-safe.
 *
 * @param subject the user or service, claim {@code sub}
 * @param client the OAuth client, claim {@code client_id}, else {@code azp}
 * @param organisation the organisation, claim {@code oid}, else {@code org_id}
 * @param scopes the scopes as granted, in the token's order, nothing implied
 * @param held the declared scopes that the granted ones amount to, implied ones included
 * @param claims all claims of the token as plain values (strings, numbers, booleans, lists, maps);
 *     empty for a caller without a token
 * @param authenticated whether there is an access token, or none is needed since the caller is on
 *     this machine
 */
public record Caller(
    Optional<String> subject,
    Optional<String> client,
    Optional<String> organisation,
    Set<String> scopes,
    ScopeSet held,
    Map<String, Object> claims,
    boolean authenticated) {

  /** Copies the collections, keeping their order. */
  public Caller {
    scopes = Collections.unmodifiableSet(new LinkedHashSet<>(scopes));
    claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
  }

  /** A caller with an access token. */
  public Caller(
      Optional<String> subject,
      Optional<String> client,
      Optional<String> organisation,
      Set<String> scopes,
      ScopeSet held,
      Map<String, Object> claims) {
    this(subject, client, organisation, scopes, held, claims, true);
  }

  /** A caller on this machine, as on stdio, who was granted these scopes. */
  public static Caller local(ScopeVocabulary vocabulary, Set<String> scopes) {
    return new Caller(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        scopes,
        vocabulary.expand(scopes),
        Map.of());
  }

  /** A caller without an access token, where none is needed. */
  public static Caller anonymous(ScopeVocabulary vocabulary) {
    return new Caller(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        vocabulary.expand(Set.of()),
        Map.of(),
        false);
  }

  /** Whether this scope was granted or is implied by one that was. */
  public boolean hasScope(String scope) {
    return scopes.contains(scope) || held.contains(scope);
  }
}
