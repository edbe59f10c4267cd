package dev.tessera.examples.todo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What an attacker tries beyond plain bad tokens and requests ({@link BadTokensTest}, {@link
 * BadRequestsTest}), against the real server: none of it does anything.
 */
@Timeout(60)
class AttacksTest {
  private final TodoServer server = TodoServer.start();

  @AfterEach
  void nothingHasChangedAndTheServerStillWorks() throws IOException {
    Request list = Era.MODERN.call(server.port(), "list_todos", "{}");
    assertThat(server.send(list.token(server.token("todo:read"))).structured())
        .isEqualTo("{\"todos\":[]}");
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"alg\":\"none\"",
        "\"alg\":\"None\"",
        "\"alg\":\"HS256\"",
        "\"alg\":\"RS512\"",
        "\"alg\":\"PS256\"",
        "\"alg\":\"ES256\"",
        "\"alg\":\"EdDSA\"",
        "\"alg\":[\"RS256\"]",
        "\"alg\":\"rs256\"",
        "\"alg\":\"RS256\",\"alg\":\"none\"",
        "\"alg\":\"RS256\",\"crit\":[\"exp\"]",
        "\"alg\":\"RS256\",\"b64\":false",
        "\"alg\":\"RS256\",\"zip\":\"DEF\"",
        "\"typ\":\"JWT\"",
      })
  void anotherAlgorithmOrHeaderBesideAGoodSignature(String header) throws IOException {
    assertRefused(withHeader("{" + header + "}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../../dev/null",
        "x' UNION SELECT 'key",
        "| id",
        "\\u0000",
        "http://127.0.0.1:1/keys",
        "\\r\\nRefused (nothing): forged",
      })
  void aKeyIdThatWantsToBeSomethingElse(String kid) throws IOException {
    assertRefused(withHeader("{\"alg\":\"RS256\",\"kid\":\"" + kid + "\"}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jku", "x5u"})
  void aKeyThatTheTokenPointsTo(String parameter) throws IOException {
    String own = server.scalekit.environmentUrl() + "/keys";
    assertRefused(withHeader("{\"alg\":\"RS256\",\"" + parameter + "\":\"" + own + "\"}"));
  }

  @Test
  void aKeyThatTheTokenBrings() throws IOException {
    assertRefused(
        withHeader("{\"alg\":\"RS256\",\"jwk\":{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}}"));
    assertRefused(withHeader("{\"alg\":\"HS256\",\"jwk\":{\"kty\":\"oct\",\"k\":\"AQAB\"}}"));
  }

  @Test
  void claimsThatAreNotWhatWasSigned() throws IOException {
    String[] parts = writer().split("\\.", -1);
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String more = claims.substring(0, claims.length() - 1) + ",\"scope\":\"admin:access\"}";
    assertRefused(parts[0] + "." + base64(more) + "." + parts[2]);
    assertRefused(parts[0] + "." + parts[1] + ".");
    assertRefused(parts[0] + "." + parts[1] + "." + parts[2] + "." + parts[2]);
    assertRefused(parts[0] + "." + parts[1] + "." + parts[2] + "=");
  }

  @Test
  void anIssuerOrAnAudienceThatOnlyBeginsOrEndsLikeTheRightOne() throws IOException {
    String environment = server.scalekit.environmentUrl();
    String resource = server.scalekit.resourceId();
    for (String issuer :
        List.of(
            environment + "/",
            environment + ".evil.example",
            environment + "/resources/" + resource + "/",
            environment + "/resources/" + resource + "x",
            environment.replace("http://", "HTTP://"),
            " " + environment)) {
      assertRefused(server.scalekit.token().scopes("todo:write").issuer(issuer).mint());
    }
    for (String audience :
        List.of(
            resource + "x",
            resource.substring(0, resource.length() - 1),
            "x" + resource,
            resource.toUpperCase(Locale.ROOT),
            resource + " " + resource,
            "*",
            "")) {
      assertRefused(server.scalekit.token().scopes("todo:write").audience(audience).mint());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "todo:write\u00a0",
        "todo:wr\u0456te",
        "\uff54odo:write",
        "TODO:WRITE",
        "todo:*",
        "*",
        "todo:writer",
        "todo",
        "todo:write,admin:access",
        "\"todo:write\"",
        "todo:write\u200b",
      })
  void aScopeThatOnlyLooksLikeTheRightOne(String scope) throws IOException {
    for (Era era : Era.values()) {
      Response response = create(era, server.token(scope));
      assertThat(response.status()).as(response.body()).isEqualTo(403);
    }
  }

  @Test
  void aTabIsNoSpaceBetweenScopes() throws IOException {
    String token = server.scalekit.token().scopes("todo:read\ttodo:write").mint();
    assertThat(create(Era.MODERN, token).status()).isEqualTo(403);
  }

  @Test
  void twoAuthorizationHeaders() throws IOException {
    String twice = "Bearer " + writer() + "\r\nAuthorization: Bearer " + writer();
    assertBad(server.send(create().header("Authorization", twice)));
    String mixed = "Basic eDp5\r\nAuthorization: Bearer " + writer();
    assertBad(server.send(create().header("Authorization", mixed)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer %s,%s", "Bearer %s %s", "Bearer \"%s\"", "Bearer %s;x"})
  void anAuthorizationHeaderWhoseTokenIsAlmostOne(String form) throws IOException {
    String value = form.replace("%s", writer());
    assertBad(server.send(create().header("Authorization", value)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer\t%s", "Bearer: %s", "Basic %s", "%s", "BearerX %s"})
  void anAuthorizationHeaderOfAnotherSchemeIsNone(String form) throws IOException {
    String value = form.replace("%s", writer());
    Response response = server.send(create().header("Authorization", value));
    assertThat(response.status()).as(response.body()).isEqualTo(401);
    assertThat(response.header("WWW-Authenticate"))
        .startsWith("Bearer resource_metadata=")
        .doesNotContain("error");
  }

  @Test
  void aZeroByteInAnAuthorizationHeader() throws IOException {
    Request call = create().header("Authorization", "Bearer " + writer() + "\u0000");
    assertThat(server.send(call).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mcp-Name\t: list_todos", "Mcp-Name : list_todos"})
  void aHeaderWithSpaceBeforeItsColon(String line) throws IOException {
    Response response = smuggled(line);
    assertThat(response.status()).as(response.body()).isEqualTo(400);
    assertThat(response.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"MCP-NAME: list_todos", "mcp-name: create_todo\r\nMcp-name: create_todo"})
  void theSameHeaderOnceMoreInAnotherCase(String line) throws IOException {
    Response response = smuggled(line);
    assertThat(response.status()).as(response.body()).isEqualTo(400);
    assertThat(response.errorCode()).isEqualTo(-32020);
  }

  @ParameterizedTest
  @ValueSource(strings = {" Mcp-Name: list_todos", "Mcp_Name: list_todos"})
  void aHeaderThatOnlyLooksLikeOne(String line) throws IOException {
    Response response = smuggled(line);
    assertThat(response.status()).as(response.body()).isEqualTo(403);
    assertThat(response.header("WWW-Authenticate")).contains("scope=\"todo:write\"");
  }

  /** A reader's call of what a reader may not, with one more line in the head. */
  private Response smuggled(String line) throws IOException {
    return server.send(create().token(server.token("todo:read")).header("X-First", "1\r\n" + line));
  }

  @Test
  void twoLengthsOrALengthAndChunks() throws IOException {
    Request length = create().token(writer()).header("Content-Length", "3");
    assertThat(server.send(length).status()).isEqualTo(400);
  }

  @Test
  void headersThatAreTooLarge() throws IOException {
    Request large = create().token(writer()).header("X-Large", "x".repeat(40_000));
    assertThat(server.send(large).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "rebound.example,403",
    "127.0.0.1.nip.io,403",
    "localhost.,403",
    "localhost@evil,400", // no host at all
  })
  void aNameThatWasReboundToThisMachine(String host, int status) throws IOException {
    Request call = create().token(writer()).header("Host", host + ":" + server.port());
    assertThat(server.send(call).status()).isEqualTo(status);
    Request page = create().token(writer()).header("Origin", "http://" + host);
    assertThat(server.send(page).status()).isEqualTo(403);
  }

  private String writer() {
    return server.token("todo:write");
  }

  /** A token whose claims and signature are good, under another header. */
  private String withHeader(String header) {
    String token = writer();
    return base64(header) + token.substring(token.indexOf('.'));
  }

  private static String base64(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private Request create() {
    return Era.MODERN.call(server.port(), "create_todo", "{\"title\":\"x\"}");
  }

  private Response create(Era era, String token) throws IOException {
    return server.send(era.call(server.port(), "create_todo", "{\"title\":\"x\"}").token(token));
  }

  private void assertRefused(String token) throws IOException {
    assertBad(create(Era.MODERN, token));
  }

  private static void assertBad(Response response) {
    assertThat(response.status()).as(response.body()).isEqualTo(401);
    assertThat(response.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
  }
}
