package dev.tessera.runtime.auth;

import dev.tessera.runtime.auth.keys.KeySet;
import dev.tessera.runtime.settings.ServerUrl;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.ScopeVocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/**
 * What one token lacks: every check that a server makes, each on its own, where the server itself
 * stops at the first that fails. For a person, not for deciding.
 *
 * @param checks the checks, in the server's order
 * @param caller who the token says is calling, believed or not; empty if it could not be read
 */
public record TokenDiagnosis(List<Check> checks, Optional<Caller> caller) {

  /**
   * One check.
   *
   * @param name what is checked: {@code form}, {@code header}, {@code issuer} and so on
   * @param problem expected and actual; empty if all is well
   */
  public record Check(String name, Optional<String> problem) {}

  @FunctionalInterface
  private interface Rule {
    void check() throws InvalidTokenException;
  }

  /** The token, or what makes its header unacceptable: then nothing that needs it is well. */
  @FunctionalInterface
  private interface Parsed {
    CompactJwt get() throws InvalidTokenException;
  }

  /**
   * Makes all checks; fetches the issuer's keys, which may take seconds.
   *
   * @param accepted whose tokens the server takes, at least one
   */
  public static TokenDiagnosis of(
      String token, List<JwtAuth> accepted, ServerUrl url, ScopeVocabulary vocabulary) {
    List<Check> checks = new ArrayList<>();
    Claims claims;
    try {
      claims = CompactJwt.claims(token);
    } catch (InvalidTokenException e) {
      checks.add(new Check("form", Optional.ofNullable(e.getMessage())));
      return new TokenDiagnosis(checks, Optional.empty());
    }
    JwtAuth auth = responsible(claims, accepted);
    ClaimRules rules = auth.rules(url);
    long now = auth.clock().millis();
    Parsed jwt = parsed(token, auth.form());
    checks.add(check("header", jwt::get));
    checks.add(check("issuer", () -> rules.checkIssuer(claims)));
    checks.add(check("audience", () -> rules.checkAudience(claims)));
    checks.add(check("resource", () -> rules.checkResource(claims)));
    checks.add(check("expiry", () -> rules.checkExpiry(claims, now)));
    checks.add(check("start", () -> rules.checkStart(claims, now)));
    checks.add(check("kind", () -> auth.form().checkUse(jwt.get().header(), claims)));
    checks.add(check("signature", () -> checkSignature(jwt.get(), auth)));
    return new TokenDiagnosis(checks, Optional.of(claims.caller(vocabulary)));
  }

  private static JwtAuth responsible(Claims claims, List<JwtAuth> accepted) {
    String issuer = claims.string("iss").orElse("");
    return accepted.stream()
        .filter(auth -> auth.issuers().contains(issuer))
        .findFirst()
        .orElse(accepted.get(0));
  }

  private static Parsed parsed(String token, TokenForm form) {
    try {
      CompactJwt jwt = CompactJwt.parse(token, form);
      return () -> jwt;
    } catch (InvalidTokenException e) {
      return () -> {
        throw e;
      };
    }
  }

  private static void checkSignature(CompactJwt jwt, JwtAuth auth) throws InvalidTokenException {
    KeySet keys;
    try {
      keys = auth.keySource().fetch().join();
    } catch (CompletionException e) {
      throw new InvalidTokenException(
          InvalidTokenException.Reason.KEYS_UNAVAILABLE,
          "the keys " + auth.keySource() + " cannot be had");
    }
    if (JwtVerifier.keyOf(jwt, keys).isEmpty()) {
      throw JwtVerifier.unverified(jwt, keys);
    }
  }

  private static Check check(String name, Rule rule) {
    try {
      rule.check();
      return new Check(name, Optional.empty());
    } catch (InvalidTokenException e) {
      return new Check(name, Optional.ofNullable(e.getMessage()));
    }
  }
}
