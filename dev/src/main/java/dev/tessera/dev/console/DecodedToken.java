package dev.tessera.dev.console;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A token as a person reads it. It may be a bad one: what is no JSON is shown as it is.
 *
 * @param text header and claims, a member a line
 * @param scopes the value of the claim that holds the scopes, if there is one
 * @param expiry when it expires, if it says so
 */
record DecodedToken(String text, Optional<String> scopes, Optional<Instant> expiry) {

  static DecodedToken of(String token) {
    String[] parts = token.split("\\.", -1);
    String text =
        Stream.of(parts).limit(2).map(DecodedToken::text).collect(Collectors.joining("\n"));
    Map<String, Object> claims =
        parts.length < 2 ? Map.of() : json(decoded(parts[1])).orElse(Map.of());
    return new DecodedToken(text, scopes(claims), expiry(claims));
  }

  private static Optional<String> scopes(Map<String, Object> claims) {
    return Stream.of("scope", "scopes", "scp")
        .flatMap(name -> Stream.ofNullable(claims.get(name)))
        .map(DecodedToken::words)
        .findFirst();
  }

  private static String words(Object claim) {
    return claim instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining(" "))
        : String.valueOf(claim);
  }

  private static Optional<Instant> expiry(Map<String, Object> claims) {
    return claims.get("exp") instanceof Number seconds
        ? Optional.of(Instant.ofEpochSecond(seconds.longValue()))
        : Optional.empty();
  }

  private static String text(String part) {
    String decoded = decoded(part);
    return json(decoded).map(DecodedToken::lines).orElse(decoded);
  }

  private static String lines(Map<String, Object> members) {
    return members.entrySet().stream()
        .map(DecodedToken::line)
        .collect(Collectors.joining(",\n", "{\n", "\n}"));
  }

  private static String line(Map.Entry<String, Object> member) {
    String object =
        JSONObjectUtils.toJSONString(Collections.singletonMap(member.getKey(), member.getValue()));
    return "  " + object.substring(1, object.length() - 1);
  }

  private static String decoded(String part) {
    return new Base64URL(part).decodeToString();
  }

  private static Optional<Map<String, Object>> json(String text) {
    try {
      return Optional.of(JSONObjectUtils.parse(text));
    } catch (ParseException noObject) {
      return Optional.empty();
    }
  }
}
