package dev.tessera.runtime.auth;

import com.nimbusds.jose.JWSHeader;
import dev.tessera.runtime.auth.InvalidTokenException.Reason;
import dev.tessera.runtime.refusal.LogText;
import java.util.List;
import java.util.Locale;

/**
 * What an access token looks like.
 *
 * @param algorithms the accepted values of {@code alg}
 * @param typed whether {@code typ} must say that it is an access token (RFC 9068 section 4)
 */
record TokenForm(List<String> algorithms, boolean typed) {
  private static final List<String> ACCESS_TOKEN = List.of("at+jwt", "application/at+jwt");

  /** RFC 9068 section 2.1, and what issuers write besides. */
  private static final List<String> ANY = List.of("jwt", "at+jwt", "application/at+jwt");

  /** Of OpenID Connect Core sections 3.1.3.6 and 3.3.2.11: they bind an ID token to a log-in. */
  private static final List<String> ONLY_IN_ID_TOKENS = List.of("at_hash", "c_hash");

  /** Checks {@code typ}; absent it is null or a type without a name. */
  void checkType(JWSHeader header) throws InvalidTokenException {
    List<String> accepted = typed ? ACCESS_TOKEN : ANY;
    if (header.getType() == null ? typed : !accepted.contains(type(header))) {
      throw new InvalidTokenException(
          Reason.HEADER,
          "typ is " + LogText.of(header.getType()) + ", expected one of " + accepted);
    }
  }

  /**
   * Refuses ID tokens, which are for clients. Not by {@code nonce}: there are issuers that write it
   * into access tokens, too.
   */
  void checkUse(JWSHeader header, Claims claims) throws InvalidTokenException {
    if (header.getType() != null && ACCESS_TOKEN.contains(type(header))) {
      return;
    }
    for (String claim : ONLY_IN_ID_TOKENS) {
      if (claims.has(claim)) {
        throw new InvalidTokenException(
            Reason.ID_TOKEN, "it has the claim " + claim + ", which only ID tokens have");
      }
    }
    if (claims.string("typ").filter("ID"::equalsIgnoreCase).isPresent()) {
      throw new InvalidTokenException(Reason.ID_TOKEN, "its claim typ says that it is an ID token");
    }
  }

  private static String type(JWSHeader header) {
    return header.getType().getType().toLowerCase(Locale.ROOT);
  }
}
