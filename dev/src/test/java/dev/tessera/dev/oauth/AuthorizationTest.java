package dev.tessera.dev.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.dev.LocalScalekit;
import dev.tessera.dev.LogIn;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The authorization endpoint: what a person sees, and what the client gets. */
final class AuthorizationTest {
  private final LocalScalekit scalekit =
      LocalScalekit.builder()
          .scopes("todo:read", "todo:write", "admin:access")
          .clientMetadataDocument(
              """
              {"client_id": "https://app.example/client.json", "client_name": "Documented",
               "redirect_uris": ["https://app.example/callback"]}""")
          .start();
  private final LogIn client = new LogIn(scalekit);
  private final String clientId = client.register();

  @AfterEach
  void stop() {
    scalekit.close();
  }

  @Test
  void asksThePersonAndGrantsWhatWasTicked() {
    HttpResponse<String> page = client.authorize(client.request(clientId));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "Allow Test Client to use your tools?", "localhost:7777", "http://localhost:3002/mcp")
        .contains("value=\"todo:read\" checked", "value=\"todo:write\" checked")
        .doesNotContain("admin:access");

    HttpResponse<String> redirect = client.decide(page, "approve", "todo:read", "admin:access");
    assertThat(redirect.statusCode()).isEqualTo(303);
    assertThat(redirect.headers().firstValue("Location").orElse(""))
        .startsWith(LogIn.REDIRECT_URI + "?");
    Map<String, String> answer = LogIn.answer(redirect);
    assertThat(answer)
        .containsEntry("state", "a state & more")
        .containsEntry("iss", scalekit.issuer());

    HttpResponse<String> token = client.token(client.exchange(clientId, answer.get("code")));
    assertThat(token.statusCode()).isEqualTo(200);
    assertThat(LogIn.json(token))
        .containsEntry("scope", "todo:read"); // what was not asked for cannot be ticked
  }

  @Test
  void offersAllScopesToAClientThatAsksForNone() {
    Map<String, String> request = client.request(clientId);
    request.remove("scope");

    assertThat(client.authorize(request).body())
        .contains("todo:read", "todo:write", "admin:access");
  }

  @Test
  void tellsTheClientThatThePersonSaidNo() {
    HttpResponse<String> redirect =
        client.decide(client.authorize(client.request(clientId)), "deny", "todo:read");

    assertThat(LogIn.answer(redirect))
        .containsEntry("error", "access_denied")
        .containsEntry("state", "a state & more")
        .containsEntry("iss", scalekit.issuer())
        .doesNotContainKey("code");
  }

  @Test
  void takesADecisionOnce() {
    HttpResponse<String> page = client.authorize(client.request(clientId));
    client.decide(page, "approve");

    HttpResponse<String> again = client.decide(page, "approve");
    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(again.headers().firstValue("Location")).isEmpty();
  }

  @Test
  void escapesEveryValueOnThePage() {
    String evil = "<script>alert('1')</script>\\\"&";
    String registration =
        """
        {"client_name": "%s", "redirect_uris": ["%s"], "token_endpoint_auth_method": "none"}"""
            .formatted(evil, LogIn.REDIRECT_URI);
    String id = (String) LogIn.json(client.register(registration)).get("client_id");

    HttpResponse<String> page = client.authorize(client.request(id));
    assertThat(page.body())
        .doesNotContain("<script")
        .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot;&amp;");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'");
    assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
  }

  @Test
  void escapesEveryValueOnTheErrorPage() {
    Map<String, String> request = client.request("\"><script>alert(1)</script>");

    assertThat(client.authorize(request).body())
        .doesNotContain("<script")
        .contains("&lt;script&gt;");
  }

  @ParameterizedTest
  @CsvSource({
    "client_id, unknown",
    "client_id, ''",
    "redirect_uri, http://localhost:7777/other",
    "redirect_uri, https://evil.example/callback"
  })
  void neverRedirectsToWhereTheClientHasNotRegistered(String parameter, String value) {
    Map<String, String> request = client.request(clientId);
    request.put(parameter, value);

    HttpResponse<String> page = client.authorize(request);
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.headers().firstValue("Location")).isEmpty();
    assertThat(page.body()).contains("This log-in is not possible");
  }

  @ParameterizedTest
  @CsvSource({
    "response_type, token, unsupported_response_type",
    "response_type, '', invalid_request",
    "code_challenge, '', invalid_request",
    "code_challenge, short, invalid_request",
    "code_challenge_method, plain, invalid_request",
    "code_challenge_method, '', invalid_request",
    "scope, todo:read todo:all, invalid_scope",
    "resource, https://other.example/mcp, invalid_target"
  })
  void tellsTheClientWhatIsWrong(String parameter, String value, String error) {
    Map<String, String> request = client.request(clientId);
    request.put(parameter, value);

    assertThat(LogIn.answer(client.authorize(request)))
        .containsEntry("error", error)
        .containsEntry("state", "a state & more")
        .containsEntry("iss", scalekit.issuer())
        .doesNotContainKey("code");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:3002/mcp/",
        "http://localhost:3002",
        "http://localhost:3002/",
        "HTTP://LOCALHOST:3002/mcp"
      })
  void knowsItsResourceHoweverItsUrlIsSpelled(String resource) {
    Map<String, String> request = client.request(clientId);
    request.put("resource", resource);

    assertThat(client.authorize(request).statusCode()).isEqualTo(200);
  }

  @Test
  void sendsTheAnswerToWhateverPortTheClientListensOn() {
    Map<String, String> request = client.request(clientId);
    request.put("redirect_uri", "http://localhost:50123/callback");

    HttpResponse<String> redirect = client.decide(client.authorize(request), "approve");
    assertThat(redirect.headers().firstValue("Location").orElse(""))
        .startsWith("http://localhost:50123/callback?");
  }

  @Test
  void refusesRepeatedParameters() {
    HttpResponse<String> page =
        client.get(scalekit.issuer() + "/oauth/authorize?client_id=a&client_id=" + clientId);

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("client_id occurs more than once");
  }

  @Test
  void knowsClientsByTheirPreloadedDocument() {
    Map<String, String> request = client.request("https://app.example/client.json");
    request.put("redirect_uri", "https://app.example/callback");

    HttpResponse<String> page = client.authorize(request);
    assertThat(page.body()).contains("Allow Documented", "app.example");
    Map<String, String> answer = LogIn.answer(client.decide(page, "approve", "todo:read"));
    Map<String, String> exchange =
        client.exchange("https://app.example/client.json", answer.get("code"));
    exchange.put("redirect_uri", "https://app.example/callback");
    assertThat(LogIn.claims(client.token(exchange)))
        .containsEntry("client_id", "https://app.example/client.json");
  }

  @Test
  void grantsUnaskedOnlyToThisMachine() {
    String document =
        """
        {"client_id": "https://app.example/c", "client_name": "Web",
         "redirect_uris": ["https://app.example/callback"]}""";
    try (LocalScalekit automatic =
        LocalScalekit.builder()
            .scopes("todo:read", "todo:write")
            .autoConsent(true)
            .clientMetadataDocument(document)
            .start()) {
      LogIn logIn = new LogIn(automatic);
      assertThat(LogIn.answer(logIn.authorize(logIn.request(logIn.register()))))
          .containsKey("code");

      Map<String, String> remote = logIn.request("https://app.example/c");
      remote.put("redirect_uri", "https://app.example/callback");
      assertThat(logIn.authorize(remote).statusCode()).isEqualTo(200);
    }
  }
}
