package dev.tessera.runtime.auth;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.JOSEException;
import dev.tessera.runtime.fuzz.StrictJson;
import java.math.BigDecimal;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What may be made of a token, by the JDK's signatures and a strict JSON reader of the tests. */
final class TokenOracle {
  private final Map<?, ?> header;
  private final Map<?, ?> claims;
  private final boolean signed;
  private final Instant now;

  TokenOracle(String token, Instant now) {
    this.now = now;
    String[] parts = token.split("\\.", -1);
    boolean compact =
        parts.length == 3
            && token.length() <= TokenVerifier.MAX_TOKEN_CHARS
            && token.matches("[A-Za-z0-9_.-]*");
    header = compact ? object(parts[0]) : Map.of();
    claims = compact ? object(parts[1]) : Map.of();
    signed = compact && isSigned(parts[0] + "." + parts[1], parts[2]);
  }

  /** All that every accepted token fulfils. */
  boolean mayBeAccepted() {
    return signed
        && !header.containsKey("crit")
        && !header.containsKey("b64")
        && TokenFuzz.ISSUER.equals(claims.get("iss"))
        && strings(claims.get("aud")).contains(TokenFuzz.AUDIENCE)
        && isForUs()
        && isValidAt(now, 0);
  }

  /** A token without anything unusual, a second away from every limit, which has to be taken. */
  boolean mustBeAccepted() {
    return mayBeAccepted()
        && isValidAt(now, 1)
        && Set.of("alg", "kid").containsAll(header.keySet())
        && keyIsNamed()
        && Set.of("iss", "aud", "sub", "exp", "nbf", "scope").containsAll(claims.keySet());
  }

  Set<String> scopes() {
    Set<String> scopes = new LinkedHashSet<>();
    for (String name : List.of("scope", "scopes", "scp")) {
      Object value = claims.get(name);
      if (value instanceof String text) {
        scopes.addAll(List.of(text.split(" ")));
      } else {
        scopes.addAll(strings(value));
      }
    }
    scopes.remove("");
    return scopes;
  }

  private boolean isForUs() {
    Object resource = claims.get("resource");
    return resource == null
        || resource == StrictJson.NULL
        || strings(resource).stream()
            .anyMatch(
                it ->
                    TokenFuzz.RESOURCES.stream()
                        .anyMatch(ours -> it.replaceAll("/+$", "").equalsIgnoreCase(ours)));
  }

  private boolean isValidAt(Instant time, int margin) {
    BigDecimal seconds = BigDecimal.valueOf(time.toEpochMilli(), 3);
    BigDecimal slack = BigDecimal.valueOf(TokenFuzz.SKEW.toSeconds() - margin);
    BigDecimal end = BigDecimal.valueOf(253_402_300_800L - margin);
    Object start = claims.get("nbf");
    return number(claims.get("exp"))
            .filter(expiry -> expiry.compareTo(seconds.subtract(slack)) > 0)
            .filter(expiry -> expiry.compareTo(end) < 0)
            .isPresent()
        && (start == null
            || start == StrictJson.NULL
            || number(start)
                .filter(it -> it.signum() >= 0 && it.compareTo(seconds.add(slack)) <= 0)
                .isPresent());
  }

  private static Optional<BigDecimal> number(Object value) {
    return value instanceof StrictJson.Num number ? number.value() : Optional.empty();
  }

  private boolean keyIsNamed() {
    return !header.containsKey("kid")
        || ("RS256".equals(header.get("alg")) ? "first" : "curve").equals(header.get("kid"));
  }

  private boolean isSigned(String content, String signature) {
    try {
      return "RS256".equals(header.get("alg"))
          ? verifies("SHA256withRSA", TestIssuer.FIRST.toPublicKey(), content, signature)
          : "ES256".equals(header.get("alg"))
              && verifies(
                  "SHA256withECDSAinP1363Format",
                  TestIssuer.CURVE.toPublicKey(),
                  content,
                  signature);
    } catch (GeneralSecurityException | JOSEException | IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean verifies(String algorithm, PublicKey key, String content, String signature)
      throws GeneralSecurityException {
    Signature verifier = Signature.getInstance(algorithm);
    verifier.initVerify(key);
    verifier.update(content.getBytes(US_ASCII));
    return verifier.verify(Base64.getUrlDecoder().decode(signature));
  }

  private static Map<?, ?> object(String base64) {
    try {
      return StrictJson.read(Base64.getUrlDecoder().decode(base64))
                  .map(StrictJson.Document::value)
                  .orElse(StrictJson.NULL)
              instanceof Map<?, ?> members
          ? members
          : Map.of();
    } catch (IllegalArgumentException e) {
      return Map.of();
    }
  }

  private static List<String> strings(Object value) {
    if (value instanceof String text) {
      return List.of(text);
    }
    return value instanceof List<?> elements
        ? elements.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }
}
