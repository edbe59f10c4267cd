package dev.tessera.runtime.tool;

import java.util.List;
import java.util.Optional;

/**
 * Who somebody is, whatever they may do. What is kept for one (a session, a task, a sealed state)
 * opens for no other, and for the same one with another access token (MCP 2025-11-25, Security Best
 * Practices, Session Hijacking). All callers without a token are the same.
 *
 * <p>Immutable and thread-safe.
 *
 * @param authenticated whether there is an access token, or none is needed on this machine
 * @param issuer who issued the token, claim {@code iss}
 * @param subject the user or service, claim {@code sub}
 * @param client the OAuth client, claim {@code client_id}, else {@code azp}
 * @param organisation the organisation, claim {@code oid}, else {@code org_id}
 */
public record Principal(
    boolean authenticated,
    Optional<String> issuer,
    Optional<String> subject,
    Optional<String> client,
    Optional<String> organisation) {

  /** All that is told, always in the same order: what is not known is the empty string. */
  public List<String> parts() {
    return List.of(
        authenticated ? "authenticated" : "anonymous",
        issuer.orElse(""),
        subject.orElse(""),
        client.orElse(""),
        organisation.orElse(""));
  }

  /** How many characters all parts have together. */
  public int length() {
    return length(issuer) + length(subject) + length(client) + length(organisation);
  }

  private static int length(Optional<String> part) {
    return part.isPresent() ? part.get().length() : 0;
  }
}
