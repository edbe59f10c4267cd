package dev.tessera.dev.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTParser;
import dev.tessera.dev.LocalScalekit;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page with clients and tokens: what it shows and mints, and to whom it does not. */
class ConsoleTest {
  private static final String FORM = "&minutes=5&fault=none&form=scope%2C+a+string";
  private static final Pattern TOKEN = Pattern.compile("<pre>(ey[^<]+)</pre>");

  private final HttpClient http = HttpClient.newHttpClient();
  private final LocalScalekit scalekit =
      LocalScalekit.builder().scopes("todo:read", "<b>&\"'").start();

  @AfterEach
  void stop() {
    scalekit.close();
  }

  @Test
  void mintsWhatIsOrdered() throws IOException, InterruptedException, ParseException {
    HttpResponse<String> answer =
        mint("&scope=todo:read&more=other+more&old_issuer=yes" + FORM, scalekit.environmentUrl());

    assertThat(answer.statusCode()).isEqualTo(303);
    var claims = JWTParser.parse(firstToken()).getJWTClaimsSet();
    assertThat(claims.getStringClaim("scope")).isEqualTo("todo:read other more");
    assertThat(claims.getIssuer()).isEqualTo(scalekit.environmentUrl());
    assertThat(claims.getExpirationTime().toInstant())
        .isEqualTo(claims.getIssueTime().toInstant().plusSeconds(300));
  }

  @Test
  void mintsEveryFaultAndFormOfScopes() throws IOException, InterruptedException, ParseException {
    mint("&scope=a&minutes=5&fault=expired&form=scp%2C+a+list", scalekit.environmentUrl());
    var claims = JWTParser.parse(firstToken()).getJWTClaimsSet();
    assertThat(claims.getStringListClaim("scp")).containsExactly("a");
    assertThat(claims.getExpirationTime()).isBefore(claims.getIssueTime());

    mint("&minutes=5&fault=alg+none&form=scope%2C+a+string", scalekit.environmentUrl());
    assertThat(page().body()).contains("&quot;alg&quot;:&quot;none&quot;");
  }

  @Test
  void showsTokensAMemberALineWithTheirScopesAndTimes() throws IOException, InterruptedException {
    mint("&minutes=5&scope=a&more=b&fault=none&form=scp%2C+a+list", scalekit.environmentUrl());

    assertThat(page().body())
        .contains("<summary>a b <small>for this page, issued 20", ", expires 20")
        .contains("\n  &quot;aud&quot;:[&quot;res_local&quot;]")
        .contains("\n  &quot;scp&quot;:[&quot;a&quot;,&quot;b&quot;]");
  }

  @Test
  void showsWhatIsNoTokenAsItIs() {
    assertThat(DecodedToken.of("no-token").scopes()).isEmpty();
    assertThat(DecodedToken.of("bm8.dG9rZW4.x").text()).isEqualTo("no\ntoken");
    assertThat(DecodedToken.of("bm8.eyJleHAiOiJ4Iiwic2NvcGUiOm51bGx9.x"))
        .isEqualTo(
            new DecodedToken(
                "no\n{\n  \"exp\":\"x\",\n  \"scope\":null\n}",
                Optional.empty(),
                Optional.empty()));
  }

  /** A browser that is to send no referrer sends "Origin: null", which is refused. */
  @Test
  void letsBrowsersSayWhereItsFormComesFrom() throws IOException, InterruptedException {
    assertThat(page().headers().firstValue("Referrer-Policy")).hasValue("same-origin");
  }

  @Test
  void showsTheClientsWithWhateverTheySayEscaped() throws IOException, InterruptedException {
    assertThat(page().body()).contains("No client has registered.");
    http.send(
        HttpRequest.newBuilder(
                URI.create(
                    scalekit.environmentUrl() + "/api/v1/resources/res_local/clients:register"))
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    """
                    {"client_name":"<script>alert(1)</script>","token_endpoint_auth_method":"none",
                     "redirect_uris":["http://127.0.0.1:1/x?a=1"]}"""))
            .build(),
        BodyHandlers.ofString());

    assertThat(page().body())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "skc_", "http://127.0.0.1:1/x?a=1")
        .contains("value=\"&lt;b&gt;&amp;&quot;&#39;\"")
        .doesNotContain("<script>", "<b>");
  }

  @Test
  void loadsAndRunsNothingAndStaysInNoFrame() throws IOException, InterruptedException {
    var headers = page().headers();

    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "script-src");
    assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
    assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void mintsNothingForAnotherSite() throws IOException, InterruptedException {
    assertThat(mint("&scope=todo:read" + FORM, "https://evil.example").statusCode()).isEqualTo(400);
    assertThat(mint("&scope=todo:read" + FORM, "null").statusCode()).isEqualTo(400);
    assertThat(post("secret=guessed" + FORM, scalekit.environmentUrl()).statusCode())
        .isEqualTo(400);
    assertThat(post(FORM.substring(1), scalekit.environmentUrl()).statusCode()).isEqualTo(400);
    assertThat(page().body()).contains("No token has been issued.");
  }

  @Test
  void refusesWhatItDoesNotKnow() throws IOException, InterruptedException {
    String own = scalekit.environmentUrl();
    assertThat(mint("&minutes=-1&fault=none&form=scope%2C+a+string", own).body())
        .contains("Minutes must be a number from 0 to 525600");
    assertThat(mint("&minutes=1&fault=%3Ci%3E&form=scope%2C+a+string", own).body())
        .contains("No token was minted", "&lt;i&gt;");
  }

  private HttpResponse<String> mint(String order, String origin)
      throws IOException, InterruptedException {
    return post("secret=" + encoded(found("name=\"secret\" value=\"([^\"]+)\"")) + order, origin);
  }

  private HttpResponse<String> post(String form, String origin)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(scalekit.environmentUrl() + "/"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", origin)
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> page() throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(scalekit.environmentUrl() + "/")).build(),
        BodyHandlers.ofString());
  }

  private String firstToken() throws IOException, InterruptedException {
    return found(TOKEN.pattern());
  }

  private String found(String pattern) throws IOException, InterruptedException {
    Matcher matcher = Pattern.compile(pattern).matcher(page().body());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
