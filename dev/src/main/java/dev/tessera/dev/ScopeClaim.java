package dev.tessera.dev;

import java.util.List;

/** The forms in which authorization servers write the granted scopes into an access token. */
public enum ScopeClaim {
  /** {@code "scope": "a b"}, the form of RFC 9068 section 2.2.3. */
  SCOPE_STRING("scope", false),
  /** {@code "scope": ["a", "b"]}. */
  SCOPE_LIST("scope", true),
  /** {@code "scopes": "a b"}. */
  SCOPES_STRING("scopes", false),
  /** {@code "scopes": ["a", "b"]}. */
  SCOPES_LIST("scopes", true),
  /** {@code "scp": "a b"}. */
  SCP_STRING("scp", false),
  /** {@code "scp": ["a", "b"]}. */
  SCP_LIST("scp", true);

  private final String claim;
  private final boolean list;

  ScopeClaim(String claim, boolean list) {
    this.claim = claim;
    this.list = list;
  }

  String claim() {
    return claim;
  }

  Object value(List<String> scopes) {
    return list ? scopes : String.join(" ", scopes);
  }
}
