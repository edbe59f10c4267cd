package dev.tessera.dev;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An OAuth client and the browser beside it, step by step and without following redirects. */
public final class LogIn {
  public static final String REDIRECT_URI = "http://localhost:7777/callback";
  public static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123456789";

  private final HttpClient http = HttpClient.newHttpClient();
  private final String environment;
  private final String issuer;

  public LogIn(LocalScalekit scalekit) {
    environment = scalekit.environmentUrl();
    issuer = scalekit.issuer();
  }

  public HttpResponse<String> get(String url) {
    return send(HttpRequest.newBuilder(URI.create(url)));
  }

  /** Registers a public client for the one redirect URI, and returns its id. */
  public String register() {
    String metadata =
        """
        {"client_name": "Test Client", "redirect_uris": ["%s"], "token_endpoint_auth_method": "none"}"""
            .formatted(REDIRECT_URI);
    return (String) json(register(metadata)).get("client_id");
  }

  public HttpResponse<String> register(String metadata) {
    return send(
        HttpRequest.newBuilder(
                URI.create(environment + "/api/v1/resources/res_local/clients:register"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(metadata)));
  }

  /** The parameters of a good authorization request; tests change what they are about. */
  public Map<String, String> request(String clientId) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("response_type", "code");
    parameters.put("client_id", clientId);
    parameters.put("redirect_uri", REDIRECT_URI);
    parameters.put("code_challenge", challenge(VERIFIER));
    parameters.put("code_challenge_method", "S256");
    parameters.put("scope", "todo:read todo:write");
    parameters.put("state", "a state & more");
    parameters.put("resource", "http://localhost:3002/mcp");
    return parameters;
  }

  public HttpResponse<String> authorize(Map<String, String> parameters) {
    return get(issuer + "/oauth/authorize?" + encoded(parameters));
  }

  /** Sends the form of a consent page with these scopes ticked. */
  public HttpResponse<String> decide(HttpResponse<String> page, String decision, String... scopes) {
    Matcher hidden = Pattern.compile("name=\"request\" value=\"([^\"]+)\"").matcher(page.body());
    if (!hidden.find()) {
      throw new AssertionError("Not a consent page: " + page.body());
    }
    String ticked =
        List.of(scopes).stream()
            .map(scope -> "&scope=" + encoded(scope))
            .collect(Collectors.joining());
    String form = "request=" + hidden.group(1) + ticked + "&decision=" + decision;
    return send(form(issuer + "/oauth/authorize", form));
  }

  /** The parameters that a redirect brings to the client. */
  public static Map<String, String> answer(HttpResponse<String> redirect) {
    String location =
        redirect
            .headers()
            .firstValue("Location")
            .orElseThrow(() -> new AssertionError("No redirect: " + redirect));
    Map<String, String> answer = new LinkedHashMap<>();
    for (String pair : location.substring(location.indexOf('?') + 1).split("&", -1)) {
      int equals = pair.indexOf('=');
      answer.put(
          pair.substring(0, equals),
          URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return answer;
  }

  /** A code for the good request, where consent is automatic. */
  public String code(String clientId) {
    return answer(authorize(request(clientId))).get("code");
  }

  /** The parameters of a good token request; tests change what they are about. */
  public Map<String, String> exchange(String clientId, String code) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("grant_type", "authorization_code");
    parameters.put("client_id", clientId);
    parameters.put("code", code);
    parameters.put("redirect_uri", REDIRECT_URI);
    parameters.put("code_verifier", VERIFIER);
    parameters.put("resource", "http://localhost:3002/mcp");
    return parameters;
  }

  public Map<String, String> refresh(String clientId, String refreshToken) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("grant_type", "refresh_token");
    parameters.put("client_id", clientId);
    parameters.put("refresh_token", refreshToken);
    return parameters;
  }

  public HttpResponse<String> token(Map<String, String> parameters, String... headers) {
    HttpRequest.Builder request = form(issuer + "/oauth/token", encoded(parameters));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new AssertionError(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  public static Map<String, Object> json(HttpResponse<String> response) {
    try {
      return JSONObjectUtils.parse(response.body());
    } catch (java.text.ParseException malformed) {
      throw new AssertionError(response + " " + response.body(), malformed);
    }
  }

  /** The claims of the access token in a token response. */
  public static Map<String, Object> claims(HttpResponse<String> response) {
    try {
      return SignedJWT.parse((String) json(response).get("access_token"))
          .getPayload()
          .toJSONObject();
    } catch (java.text.ParseException malformed) {
      throw new AssertionError(malformed);
    }
  }

  public static String challenge(String verifier) {
    try {
      byte[] bytes = verifier.getBytes(StandardCharsets.US_ASCII);
      return Base64URL.encode(MessageDigest.getInstance("SHA-256").digest(bytes)).toString();
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static HttpRequest.Builder form(String url, String form) {
    return HttpRequest.newBuilder(URI.create(url))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form));
  }

  private static String encoded(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
