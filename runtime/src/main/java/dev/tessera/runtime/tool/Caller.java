package dev.tessera.runtime.tool;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is calling, as far as the access token tells. It never shows the token itself.
 *
 * <p>Immutable and thread-safe. Two are equal if all that they tell is.
 */
public final class Caller {
  private final Facts facts;
  private final Optional<String> rawToken;

  /** What the token says; shared by all requests that come with it. */
  private record Facts(
      Principal principal, Set<String> scopes, ScopeSet held, Map<String, Object> claims) {}

  /**
   * A caller with an access token.
   *
   * @param subject the user or service, claim {@code sub}
   * @param client the OAuth client, claim {@code client_id}, else {@code azp}
   * @param organisation the organisation, claim {@code oid}, else {@code org_id}
   * @param scopes the scopes as granted, in the token's order, nothing implied; copied
   * @param held the declared scopes that the granted ones amount to, implied ones included
   * @param claims all claims of the token as plain values (strings, numbers, booleans, lists,
   *     maps); empty for a caller without a token; copied
   */
  public Caller(
      Optional<String> subject,
      Optional<String> client,
      Optional<String> organisation,
      Set<String> scopes,
      ScopeSet held,
      Map<String, Object> claims) {
    this(
        new Facts(
            new Principal(true, issuer(claims), subject, client, organisation),
            Collections.unmodifiableSet(new LinkedHashSet<>(scopes)),
            held,
            Collections.unmodifiableMap(new LinkedHashMap<>(claims))),
        Optional.empty());
  }

  private static Optional<String> issuer(Map<String, Object> claims) {
    return claims.get("iss") instanceof String issuer ? Optional.of(issuer) : Optional.empty();
  }

  private Caller(Facts facts, Optional<String> rawToken) {
    this.facts = facts;
    this.rawToken = rawToken;
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
        new Facts(
            new Principal(
                false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
            Set.of(),
            vocabulary.expand(Set.of()),
            Map.of()),
        Optional.empty());
  }

  /**
   * The same caller in one request, with the token that came with it. Made for the transport: what
   * is remembered between requests has no token.
   */
  public Caller withRawToken(String token) {
    return new Caller(facts, Optional.of(token));
  }

  /** For {@link AccessToken#exposeRawToken()} alone. */
  Optional<String> rawToken() {
    return rawToken;
  }

  /** The user or service, claim {@code sub}. */
  public Optional<String> subject() {
    return facts.principal.subject();
  }

  /** The OAuth client, claim {@code client_id}, else {@code azp}. */
  public Optional<String> client() {
    return facts.principal.client();
  }

  /** The organisation, claim {@code oid}, else {@code org_id}. */
  public Optional<String> organisation() {
    return facts.principal.organisation();
  }

  /** The scopes as granted, in the token's order, nothing implied. */
  public Set<String> scopes() {
    return facts.scopes;
  }

  /** The declared scopes that the granted ones amount to, implied ones included. */
  public ScopeSet held() {
    return facts.held;
  }

  /**
   * All claims of the token as plain values: strings, numbers, booleans, lists, maps. Empty for a
   * caller without a token.
   */
  public Map<String, Object> claims() {
    return facts.claims;
  }

  /** Who this is, apart from what the token permits: for what belongs to one caller alone. */
  public Principal principal() {
    return facts.principal;
  }

  /**
   * When the access token expires, claim {@code exp}; empty if there is none, or it does not say.
   */
  public Optional<Instant> expiry() {
    return claims().get("exp") instanceof Number seconds
        ? Optional.of(Instant.ofEpochMilli((long) (seconds.doubleValue() * 1_000)))
        : Optional.empty();
  }

  /** Whether there is an access token, or none is needed since the caller is on this machine. */
  public boolean authenticated() {
    return facts.principal.authenticated();
  }

  /** Whether this scope was granted or is implied by one that was. */
  public boolean hasScope(String scope) {
    return facts.scopes.contains(scope) || facts.held.contains(scope);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Caller caller && facts.equals(caller.facts);
  }

  @Override
  public int hashCode() {
    return facts.hashCode();
  }

  /** Without the token, which must not come into a log. */
  @Override
  public String toString() {
    return "Caller[subject=" + subject() + ", client=" + client() + ", scopes=" + scopes() + "]";
  }
}
