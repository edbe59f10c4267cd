package dev.tessera.dev.oauth;

import dev.tessera.dev.clients.Client;
import dev.tessera.dev.clients.ClientAuthentication;
import dev.tessera.dev.grants.AccessTokens;
import dev.tessera.dev.grants.Codes;
import dev.tessera.dev.grants.Grant;
import dev.tessera.dev.grants.Realm;
import dev.tessera.dev.grants.RefreshTokens;
import dev.tessera.dev.grants.Resources;
import dev.tessera.dev.grants.Scopes;
import dev.tessera.dev.web.Body;
import dev.tessera.dev.web.OAuthException;
import dev.tessera.dev.web.Parameters;
import dev.tessera.dev.web.Responses;
import dev.tessera.dev.web.Secrets;
import dev.tessera.dev.web.Sha256;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The token endpoint (RFC 6749 section 3.2): codes and refresh tokens in, access tokens out. */
final class TokenEndpoint implements Body.Reader {
  private static final Duration ACCESS_TOKEN_LIFE = Duration.ofHours(1);

  private final Realm realm;
  private final ClientAuthentication authentication;
  private final Codes codes;
  private final RefreshTokens refreshTokens;
  private final AccessTokens accessTokens;

  TokenEndpoint(
      Realm realm,
      ClientAuthentication authentication,
      Codes codes,
      RefreshTokens refreshTokens,
      AccessTokens accessTokens) {
    this.realm = realm;
    this.authentication = authentication;
    this.codes = codes;
    this.refreshTokens = refreshTokens;
    this.accessTokens = accessTokens;
  }

  @Override
  public void read(HttpServerExchange exchange, String body) throws OAuthException {
    Parameters form = Parameters.parse(body);
    String grantType = form.required("grant_type");
    Client client = authentication.client(exchange, form);
    Map<String, Object> answer =
        switch (grantType) {
          case "authorization_code" -> authorizationCode(form, client);
          case "refresh_token" -> refresh(form, client);
          default ->
              throw OAuthException.of(
                  "unsupported_grant_type", "Use authorization_code or refresh_token.");
        };
    Responses.json(exchange, StatusCodes.OK, answer);
  }

  private Map<String, Object> authorizationCode(Parameters form, Client client)
      throws OAuthException {
    String code = form.required("code");
    Codes.Issued issued = redeemed(code);
    Grant grant = issued.grant();
    if (!grant.clientId().equals(client.id())) {
      throw OAuthException.invalidGrant("The code was issued to another client.");
    }
    Optional<String> redirectUri =
        form.one("redirect_uri"); // optional since OAuth 2.1, checked if there
    if (redirectUri.isPresent() && !redirectUri.get().equals(issued.redirectUri())) {
      throw OAuthException.invalidGrant(
          "redirect_uri is not the one of the authorization request.");
    }
    if (!Secrets.same(issued.codeChallenge(), s256(form.required("code_verifier")))) {
      throw OAuthException.invalidGrant("code_verifier does not match code_challenge.");
    }
    Grant targeted = targeted(form, grant);
    RefreshTokens.Issued refreshToken = refreshTokens.issue(targeted);
    codes.redeemed(code, refreshToken.family());
    return answer(targeted, refreshToken.token());
  }

  private Codes.Issued redeemed(String code) throws OAuthException {
    Optional<Codes.Issued> issued = codes.redeem(code);
    if (issued.isPresent()) {
      return issued.get();
    }
    // A code that comes twice may have been stolen: what the first use gave must end (RFC 6749
    // section 4.1.2).
    codes.familyOf(code).ifPresent(refreshTokens::revoke);
    throw OAuthException.invalidGrant("The code is unknown, used or expired.");
  }

  private Map<String, Object> refresh(Parameters form, Client client) throws OAuthException {
    String token = form.required("refresh_token");
    Grant grant =
        refreshTokens.find(token, client.id()).orElseThrow(TokenEndpoint::unknownRefreshToken);
    Grant targeted = targeted(form, grant);
    List<String> scopes = Scopes.requested(form, grant.scopes()).orElse(grant.scopes());
    RefreshTokens.Issued next =
        refreshTokens.rotate(token).orElseThrow(TokenEndpoint::unknownRefreshToken);
    return answer(targeted.withScopes(scopes), next.token());
  }

  private static OAuthException unknownRefreshToken() {
    return OAuthException.invalidGrant("The refresh token is unknown, used or expired.");
  }

  /**
   * The grant for the resource that was granted, or for the one named now if the grant named none.
   */
  private Grant targeted(Parameters form, Grant grant) throws OAuthException {
    Optional<String> named = Resources.requested(form, realm);
    if (named.isPresent() && grant.resource().isPresent() && !named.equals(grant.resource())) {
      throw OAuthException.of("invalid_target", "The resource is not the one that was granted.");
    }
    return grant.withResource(grant.resource().or(() -> named));
  }

  private Map<String, Object> answer(Grant grant, String refreshToken) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("access_token", accessTokens.issue(grant, ACCESS_TOKEN_LIFE));
    answer.put("token_type", "Bearer");
    answer.put("expires_in", ACCESS_TOKEN_LIFE.toSeconds());
    answer.put("refresh_token", refreshToken);
    if (!grant.scopes().isEmpty()) {
      answer.put("scope", String.join(" ", grant.scopes()));
    }
    return answer;
  }

  /** RFC 7636 section 4.6. */
  private static String s256(String verifier) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Sha256.of(verifier.getBytes(StandardCharsets.US_ASCII)));
  }
}
