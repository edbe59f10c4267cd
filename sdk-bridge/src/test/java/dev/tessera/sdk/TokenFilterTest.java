package dev.tessera.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tessera.dev.TokenBuilder;
import dev.tessera.runtime.server.McpFeatures;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.McpHttpClientTransportAuthorizationException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who gets past the filter before a servlet of the SDK's, and what the others are told. */
@Timeout(120)
class TokenFilterTest {
  private static final String CALL =
      """
      {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"%s","arguments":{}}}""";
  private final McpFeatures library = new LibraryToolsMcp(new LibraryTools());
  private final HttpClient http = HttpClient.newHttpClient();

  @ParameterizedTest
  @EnumSource
  void theSdksClientIsToldWhereToLogIn(Form form) {
    try (SdkServer server = SdkServer.start(form, library)) {
      Throwable refusal = catchThrowable(server::anonymous);

      var response = authorization(refusal).getResponseInfo();
      assertThat(response.statusCode()).isEqualTo(401);
      assertThat(response.headers().firstValue("WWW-Authenticate"))
          .hasValue(
              "Bearer resource_metadata=\"%s\", scope=\"books:read\""
                  .formatted(server.metadataUrl()));
    }
  }

  @Test
  void aBadTokenIsA401ThatGivesNothingAway() throws Exception {
    try (SdkServer server = SdkServer.start(Form.STATELESS_SYNC, library)) {
      List<UnaryOperator<TokenBuilder>> faults =
          List.of(
              TokenBuilder::expired,
              TokenBuilder::wrongAudience,
              TokenBuilder::wrongIssuer,
              TokenBuilder::signedByAnotherKey,
              TokenBuilder::unsigned,
              TokenBuilder::hmacSignedWithPublicKey);
      for (UnaryOperator<TokenBuilder> fault : faults) {
        HttpResponse<String> answer =
            post(server, "hello", fault.apply(server.scalekit.token()).mint());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
            .isEqualTo(
                "{\"error\":\"invalid_token\",\"error_description\":\"The access token is not valid.\"}");
      }
    }
  }

  @Test
  void aTokenInTheQueryIsNone() throws Exception {
    try (SdkServer server = SdkServer.start(Form.STATELESS_SYNC, library)) {
      String token = server.scalekit.token().mint();
      HttpRequest request = request(server.url() + "?access_token=" + token, "hello").build();

      assertThat(send(request).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void withoutTheIssuersKeysTheAnswerIs503() throws Exception {
    try (SdkServer server = SdkServer.start(Form.STATELESS_SYNC, library)) {
      server.scalekit.outage(true);

      HttpResponse<String> answer = post(server, "hello", server.scalekit.token().mint());

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
  }

  @Test
  void theMetadataIsThereForAnybody() throws Exception {
    try (SdkServer server = SdkServer.start(Form.STATELESS_SYNC, library)) {
      HttpResponse<String> answer =
          send(HttpRequest.newBuilder(URI.create(server.metadataUrl())).build());

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
      assertThat(answer.body())
          .isEqualTo(
              "{\"resource\":\"%s\",\"authorization_servers\":[\"%s/resources/%s\"],\"scopes_supported\":[\"books:read\",\"books:write\",\"books:audit\"],\"bearer_methods_supported\":[\"header\"],\"resource_name\":\"Library\"}"
                  .formatted(
                      server.url(),
                      server.scalekit.environmentUrl(),
                      server.scalekit.resourceId()));
    }
  }

  @Test
  void withoutACallerOnlyWhatIsPublicPasses() throws Exception {
    try (SdkServer server = SdkServer.start(Form.STATELESS_SYNC, new OpenLibrary())) {
      assertThat(post(server, "hello", "").body()).contains("Hello");
      assertThat(post(server, "titles", "").body())
          .contains("\"error\":{\"code\":401,\"message\":\"An access token is required.\"}");
      assertThat(post(server, "hello", "none").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void inOneSessionEachRequestHasItsOwnCaller() {
    String[] token = new String[1];
    try (SdkServer server = SdkServer.start(Form.SYNC, library)) {
      token[0] = server.scalekit.token().scopes("books:write").mint();
      try (McpSyncClient client = SdkServer.client(server.url(), it -> it, () -> token[0])) {
        ToolsTest.call(client, "add_book", Map.of("title", "Emma"));

        token[0] = server.scalekit.token().scopes("books:read").mint();

        assertThat(
                ToolsTest.refusal(client, "add_book", Map.of("title", "Emma"))
                    .getJsonRpcError()
                    .code())
            .isEqualTo(403);
      }
    }
  }

  private HttpResponse<String> post(SdkServer server, String tool, String token)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(server.url(), tool);
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return send(request.build());
  }

  private static HttpRequest.Builder request(String url, String tool) {
    return HttpRequest.newBuilder(URI.create(url))
        .header("Content-Type", "application/json")
        .header("Accept", "application/json, text/event-stream")
        .POST(HttpRequest.BodyPublishers.ofString(CALL.formatted(tool)));
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static McpHttpClientTransportAuthorizationException authorization(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof McpHttpClientTransportAuthorizationException found) {
        return found;
      }
    }
    throw new AssertionError("No refusal", thrown);
  }
}
