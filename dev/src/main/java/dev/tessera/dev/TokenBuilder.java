package dev.tessera.dev;

import com.nimbusds.jose.JOSEException;
import dev.tessera.dev.grants.Realm;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Makes one access token, good as it stands; every fault is a method of its own.
 *
 * <pre>{@code
 * String reader = scalekit.token().scopes("todo:read").mint();
 * String stale = scalekit.token().scopes("todo:read").expired().mint();
 * }</pre>
 *
 * <p>Unless told otherwise: signed with RS256 by the key in force, issuer of the server's era,
 * audience a list with the resource id, subject {@code usr_local}, client {@code skc_local},
 * organisation {@code org_local}, valid from now on for an hour, no scope. Later calls win over
 * earlier ones. Not for use by several threads.
 */
public final class TokenBuilder {
  private static final Duration DEFAULT_LIFE = Duration.ofHours(1);
  private static final int OVERSIZED_CHARACTERS = 9 * 1024;

  private final Realm realm;
  private final Keys keys;
  private final Instant now;
  private final Map<String, Object> claims = new LinkedHashMap<>();
  private List<String> scopes = List.of();
  private ScopeClaim scopeClaim = ScopeClaim.SCOPE_STRING;
  private Signature signature = Signature.RS256;
  private String type = "JWT";
  private boolean malformed;

  TokenBuilder(Realm realm, Keys keys, Clock clock, IssuerEra era) {
    this.realm = realm;
    this.keys = keys;
    this.now = clock.instant();
    issuer(era);
    claims.put("sub", "usr_local");
    claims.put("aud", List.of(realm.resourceId()));
    claims.put("client_id", "skc_local");
    claims.put("oid", "org_local");
    claims.put("iat", now.getEpochSecond());
    claims.put("nbf", now.getEpochSecond());
    expiresIn(DEFAULT_LIFE);
    claims.put("jti", UUID.randomUUID().toString());
  }

  /** The granted scopes; known ones or not. */
  public TokenBuilder scopes(String... granted) {
    return scopes(List.of(granted));
  }

  /** The granted scopes; known ones or not. */
  public TokenBuilder scopes(List<String> granted) {
    scopes = List.copyOf(granted);
    return this;
  }

  /** The form in which the scopes are written; the {@code scope} string by default. */
  public TokenBuilder scopeClaim(ScopeClaim form) {
    scopeClaim = form;
    return this;
  }

  /** The person, claim {@code sub}. */
  public TokenBuilder subject(String subject) {
    return claim("sub", subject);
  }

  /** The client's id, claim {@code client_id}. */
  public TokenBuilder client(String clientId) {
    return claim("client_id", clientId);
  }

  /** The person's organisation, claim {@code oid}. */
  public TokenBuilder organisation(String organisation) {
    return claim("oid", organisation);
  }

  /** Scalekit's older or newer form of {@code iss}. */
  public TokenBuilder issuer(IssuerEra era) {
    return issuer(era == IssuerEra.ENVIRONMENT ? realm.environmentUrl() : realm.issuer());
  }

  /** Any value of {@code iss}. */
  public TokenBuilder issuer(String issuer) {
    return claim("iss", issuer);
  }

  /** The audience as a list, of one or several (RFC 7519 section 4.1.3). */
  public TokenBuilder audience(String... audience) {
    return claim("aud", List.of(audience));
  }

  /** The audience as a string, the other form that RFC 7519 section 4.1.3 allows. */
  public TokenBuilder audienceString(String audience) {
    return claim("aud", audience);
  }

  /** The claim {@code resource}: the URL for which the client asked. */
  public TokenBuilder resource(String url) {
    return claim("resource", url);
  }

  /** Lets the token expire that long after now; a negative duration lies in the past. */
  public TokenBuilder expiresIn(Duration life) {
    return claim("exp", now.plus(life).getEpochSecond());
  }

  /** Makes the token valid from that instant on, claim {@code nbf}. */
  public TokenBuilder notBefore(Instant instant) {
    return claim("nbf", instant.getEpochSecond());
  }

  /** Sets any claim: a string, number, boolean, list or map of these. */
  public TokenBuilder claim(String name, Object value) {
    claims.put(name, value);
    return this;
  }

  /** Leaves a claim out. */
  public TokenBuilder without(String name) {
    claims.remove(name);
    return this;
  }

  /** The header's {@code typ}, {@code JWT} by default; {@code at+jwt} in RFC 9068. */
  public TokenBuilder type(String typ) {
    type = typ;
    return this;
  }

  /** Fault: no {@code exp}. */
  public TokenBuilder noExpiry() {
    return without("exp");
  }

  /** Fault: expired an hour ago. */
  public TokenBuilder expired() {
    return notBefore(now.minus(Duration.ofHours(2))).expiresIn(Duration.ofHours(-1));
  }

  /** Fault: valid in an hour only. */
  public TokenBuilder notYetValid() {
    return notBefore(now.plus(Duration.ofHours(1))).expiresIn(Duration.ofHours(2));
  }

  /** Fault: issued by somebody else. */
  public TokenBuilder wrongIssuer() {
    return issuer("https://issuer.example");
  }

  /** Fault: for another resource of the same environment. */
  public TokenBuilder wrongAudience() {
    return audience("res_of_another_server");
  }

  /** Fault: no {@code aud}. */
  public TokenBuilder noAudience() {
    return without("aud");
  }

  /** Fault: a claim {@code resource} that names another server. */
  public TokenBuilder wrongResource() {
    return resource("https://other.example/mcp");
  }

  /** Fault: signed by a key that was never published, under the key id of the published one. */
  public TokenBuilder signedByAnotherKey() {
    return signature(Signature.FORGED);
  }

  /** Fault: signed by a key that was never published, under its own key id. */
  public TokenBuilder signedByUnpublishedKey() {
    return signature(Signature.UNPUBLISHED);
  }

  /** Fault: {@code alg: none}. */
  public TokenBuilder unsigned() {
    return signature(Signature.NONE);
  }

  /** Fault: HS256 with the bytes of the public key (its X.509 encoding) as the secret. */
  public TokenBuilder hmacSignedWithPublicKey() {
    return signature(Signature.HMAC_OF_PUBLIC_KEY);
  }

  /** Fault: not a JWT at all, though it looks like one. */
  public TokenBuilder malformed() {
    malformed = true;
    return this;
  }

  /** Fault: rightly signed, but longer than 9 kB. */
  public TokenBuilder oversized() {
    return claim("padding", "x".repeat(OVERSIZED_CHARACTERS));
  }

  /** Returns the token in its compact form, as it is sent after {@code Bearer}. */
  public String mint() {
    Map<String, Object> payload = new LinkedHashMap<>(claims);
    if (!scopes.isEmpty()) {
      payload.put(scopeClaim.claim(), scopeClaim.value(scopes));
    }
    String token = signed(payload);
    // The second part loses its first character, and with it the brace that opens the JSON.
    return malformed ? token.replaceFirst("\\..", ".") : token;
  }

  private String signed(Map<String, Object> payload) {
    try {
      return signature.sign(payload, type, keys.current());
    } catch (JOSEException impossible) {
      throw new IllegalStateException("The key was made for this algorithm", impossible);
    }
  }

  private TokenBuilder signature(Signature kind) {
    signature = kind;
    return this;
  }
}
