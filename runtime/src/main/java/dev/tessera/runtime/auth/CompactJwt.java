package dev.tessera.runtime.auth;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import dev.tessera.runtime.auth.InvalidTokenException.Reason;
import dev.tessera.runtime.json.JsonException;
import dev.tessera.runtime.json.PlainJson;
import dev.tessera.runtime.refusal.LogText;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A JWT in compact form (RFC 7515 section 7.1), taken apart and not yet believed. Objects with two
 * members of the same name are refused (RFC 7519 section 4), other encodings than UTF-8 too.
 *
 * @param header the JOSE header; of it {@code alg} and {@code kid} are used, while keys that the
 *     token brings or points to ({@code jwk}, {@code jku}, {@code x5c}, {@code x5u}) are not
 * @param claims the claims
 * @param signedContent what the signature is over
 * @param signature the signature
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CompactJwt(
    JWSHeader header,
    Map<String, @Nullable Object> claims,
    byte[] signedContent,
    Base64URL signature) {

  // An empty signature belongs to "alg": "none", which is refused by name.
  private static final Pattern FORM =
      Pattern.compile("[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]*+");

  /**
   * Takes a token apart.
   *
   * @param form what an access token looks like
   */
  static CompactJwt parse(String token, TokenForm form) throws InvalidTokenException {
    checkForm(token);
    int headerEnd = token.indexOf('.');
    int claimsEnd = token.indexOf('.', headerEnd + 1);
    JWSHeader header = header(json("header", token.substring(0, headerEnd)), form);
    return new CompactJwt(
        header,
        json("payload", token.substring(headerEnd + 1, claimsEnd)),
        token.substring(0, claimsEnd).getBytes(StandardCharsets.US_ASCII),
        new Base64URL(token.substring(claimsEnd + 1)));
  }

  /** What a token claims, before anything else is known of it. */
  static Claims claims(String token) throws InvalidTokenException {
    checkForm(token);
    int headerEnd = token.indexOf('.');
    int claimsEnd = token.indexOf('.', headerEnd + 1);
    return new Claims(json("payload", token.substring(headerEnd + 1, claimsEnd)));
  }

  private static void checkForm(String token) throws InvalidTokenException {
    if (token.length() > TokenVerifier.MAX_TOKEN_CHARS) {
      throw new InvalidTokenException(
          Reason.TOO_LONG,
          "it has " + token.length() + " characters, of " + TokenVerifier.MAX_TOKEN_CHARS);
    }
    if (!FORM.matcher(token).matches()) {
      throw new InvalidTokenException(Reason.MALFORMED, "it is no signed JWT in compact form");
    }
  }

  private static Map<String, @Nullable Object> json(String part, String base64)
      throws InvalidTokenException {
    try {
      return PlainJson.object(Base64.getUrlDecoder().decode(base64));
    } catch (JsonException | IllegalArgumentException e) {
      throw new InvalidTokenException(
          Reason.MALFORMED, "its " + part + " cannot be read: " + LogText.of(e.getMessage()));
    }
  }

  private static JWSHeader header(Map<String, @Nullable Object> json, TokenForm form)
      throws InvalidTokenException {
    if (!(json.get("alg") instanceof String name) || !form.algorithms().contains(name)) {
      throw new InvalidTokenException(
          Reason.ALGORITHM,
          "alg is " + LogText.of(json.get("alg")) + ", expected one of " + form.algorithms());
    }
    if (json.containsKey("crit") || json.containsKey("b64")) {
      // RFC 7515 section 4.1.11: an extension that is not understood makes the token invalid.
      throw new InvalidTokenException(
          Reason.HEADER, "crit is " + LogText.of(json.get("crit")) + ", expected none");
    }
    try {
      JWSHeader header = JWSHeader.parse(json);
      form.checkType(header);
      return header;
    } catch (ParseException | RuntimeException e) {
      throw new InvalidTokenException(
          Reason.MALFORMED, "its header cannot be read: " + LogText.of(e.getMessage()));
    }
  }
}
