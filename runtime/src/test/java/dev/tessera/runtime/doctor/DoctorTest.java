package dev.tessera.runtime.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.TestTools;
import dev.tessera.runtime.auth.JwtAuth;
import dev.tessera.runtime.auth.TestIssuer;
import dev.tessera.runtime.doctor.Doctor.SetInCode;
import dev.tessera.runtime.settings.ServerUrl;
import dev.tessera.runtime.settings.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One test for each broken set-up, and one for a good one. */
@Timeout(60)
class DoctorTest {
  private static final String METADATA = "/.well-known/oauth-authorization-server";
  private static final String CLOSED = "http://localhost:1";

  @TempDir private Path directory;
  private final Map<String, String> environment = new HashMap<>();
  private TestIssuer issuer;
  private TesseraServer server;
  private InstantSource clock = Clock.systemUTC();
  private SetInCode code = SetInCode.NOTHING;

  @BeforeEach
  void start() throws IOException {
    issuer = new TestIssuer(TestIssuer.FIRST.toPublicJWK());
    issuer.serveMetadata(METADATA, issuer.url());
    environment.put("MCP_AUTH_ISSUER", issuer.url());
    server =
        TesseraServer.builder(TestTools.secured())
            .port(0)
            .settings(Settings.of(environment))
            .start();
    environment.put("MCP_URL", "http://localhost:" + server.port());
  }

  @AfterEach
  void stop() {
    server.close();
    issuer.close();
  }

  @Test
  void findsNothingWrongWhereAllIsWell() throws IOException {
    assertThat(examine(true))
        .containsSubsequence(
            "ok    settings: the endpoint is " + server.url(),
            "ok    issuer: " + issuer.url() + " is reachable",
            "ok    metadata: " + issuer.url() + METADATA + " is for \"" + issuer.url() + "\"",
            "ok    clock: as " + issuer.url() + " has it",
            "ok    keys: of " + issuer.url() + ": 1 key [first]")
        .allMatch(line -> line.startsWith("ok  "))
        .hasSize(8);
  }

  @Test
  void knowsAUrlThatEndsInMcp() {
    environment.put("MCP_URL", "https://mcp.example.com/mcp");
    assertThat(failures())
        .containsExactly(
            "FAIL  settings: MCP_URL is \"https://mcp.example.com/mcp\", but must be the base URL,"
                + " to which the server adds /mcp. Set MCP_URL=https://mcp.example.com/.");
  }

  @Test
  void warnsOfHttpAndOfAServerThatDoesNotRun() {
    environment.put("MCP_URL", "http://mcp.invalid/");
    assertThat(examine(true))
        .anyMatch(line -> line.startsWith("warn  settings: MCP_URL is \"http://mcp.invalid/\""))
        .anyMatch(line -> line.startsWith("warn  server: it does not run at http://mcp.invalid/"));
  }

  @Test
  void saysWhatIsNotSet() {
    environment.remove("MCP_AUTH_ISSUER");
    assertThat(failures())
        .singleElement()
        .asString()
        .startsWith("FAIL  authorization: SCALEKIT_ENVIRONMENT_URL and SCALEKIT_RESOURCE_ID");
  }

  @Test
  void saysThatTheIssuerIsDown() {
    environment.put("MCP_AUTH_ISSUER", CLOSED);
    assertThat(failures().get(0))
        .startsWith("FAIL  issuer: " + CLOSED + " cannot be reached: java.net.ConnectException");
  }

  @Test
  void saysThatThereIsNoMetadata() {
    environment.put("MCP_AUTH_ISSUER", issuer.url() + "/tenant");
    assertThat(failures())
        .anyMatch(line -> line.startsWith("FAIL  metadata: there is none at ["))
        .anyMatch(line -> line.startsWith("FAIL  keys: of " + issuer.url() + "/tenant cannot"));
  }

  @Test
  void saysThatTheMetadataIsForAnotherIssuer() {
    issuer.serveMetadata(METADATA, issuer.url() + "/");
    assertThat(failures())
        .contains(
            "FAIL  metadata: "
                + issuer.url()
                + METADATA
                + " is for the issuer \""
                + issuer.url()
                + "/\", expected one of ["
                + issuer.url()
                + "]. Set it exactly so, last slash included.");
  }

  @Test
  void saysThatNoKeyCanBeUsed() {
    issuer.publish("{\"keys\":[{\"kty\":\"oct\",\"k\":\"AAAA\"}]}");
    assertThat(failures())
        .containsExactly(
            "FAIL  keys: none of " + issuer.url() + " can be used: RSA from 2048 bits, or EC");
  }

  @Test
  void saysThatNoKeyIsForTheAlgorithmsThatAreAccepted() {
    environment.put("MCP_AUTH_ALGORITHMS", "ES256,ES384");
    assertThat(failures())
        .containsExactly(
            "FAIL  keys: none of "
                + issuer.url()
                + " is for [ES256, ES384]. Set MCP_AUTH_ALGORITHMS to what the issuer signs access"
                + " tokens with.");
  }

  @Test
  void saysThatAKeyIsOnlyForAnotherUseThanSignatures() {
    issuer.publish(new RSAKey.Builder(TestIssuer.FIRST).keyUse(KeyUse.ENCRYPTION).build());
    assertThat(failures())
        .singleElement()
        .asString()
        .startsWith("FAIL  keys: none of " + issuer.url() + " is for [RS256].");
  }

  @Test
  void warnsOfKeysThatAreForOtherAlgorithms() {
    issuer.publish(TestIssuer.FIRST.toPublicJWK(), TestIssuer.CURVE.toPublicJWK());
    assertThat(examine(true))
        .contains(
            "warn  keys: of "
                + issuer.url()
                + ": 2 keys [first, curve], of which [curve] cannot be used for [RS256]. If access"
                + " tokens are signed with one of these: Set MCP_AUTH_ALGORITHMS to what the issuer"
                + " signs access tokens with.");
  }

  @Test
  void looksWhereTheCodeSaysWhateverTheSettingsDo() {
    environment.put("MCP_URL", "http://localhost:1/elsewhere");
    code = new SetInCode(Optional.of(ServerUrl.local(server.port())), Optional.empty());
    assertThat(examine(true))
        .contains("ok    settings: the endpoint is " + server.url())
        .anyMatch(line -> line.startsWith("ok    CORS: pages of http://localhost:"))
        .noneMatch(line -> line.contains("elsewhere"));
  }

  @Test
  void asksTheIssuerThatTheCodeNames() {
    environment.put("MCP_AUTH_ISSUER", CLOSED);
    JwtAuth inCode = JwtAuth.issuer(issuer.url()).build();
    code = new SetInCode(Optional.empty(), Optional.of(List.of(inCode)));
    assertThat(examine(true)).contains("ok    issuer: " + issuer.url() + " is reachable");
  }

  @Test
  void saysThatAVerifierOfTheUsersOwnIsNotChecked() {
    environment.remove("MCP_AUTH_ISSUER");
    code = new SetInCode(Optional.empty(), Optional.of(List.of()));
    assertThat(examine(true))
        .contains("warn  authorization: the server's code has a verifier of its own: not checked");
  }

  @Test
  void saysThatTheClockIsWrong() {
    clock = () -> Instant.now().minus(Duration.ofMinutes(5));
    assertThat(failures())
        .singleElement()
        .asString()
        .matches("FAIL  clock: .* is (299|300|301) s ahead of this machine\\. Set the clock.*");
  }

  @Test
  void saysThatAnotherServerAnswers() {
    environment.put("MCP_URL", "http://127.0.0.1:" + server.port());
    assertThat(failures()).hasSize(2).allMatch(line -> line.contains("Set MCP_URL of the server"));
  }

  @Test
  void saysThatThePathsAreNotForwarded() {
    environment.put("MCP_URL", issuer.url());
    assertThat(failures())
        .anyMatch(line -> line.contains("oauth-protected-resource/mcp answers 404. Forward"))
        .anyMatch(line -> line.startsWith("FAIL  CORS"));
  }

  @Test
  void saysThatTheServerSendsClientsElsewhere() throws IOException {
    try (TestIssuer other = new TestIssuer(TestIssuer.FIRST.toPublicJWK())) {
      other.serveMetadata(METADATA, other.url());
      environment.put("MCP_AUTH_ISSUER", other.url());
      assertThat(failures())
          .hasSize(2)
          .allMatch(line -> line.contains("Restart the server with these settings."));
    }
  }

  @Test
  void saysThatAnOriginIsNotAllowed() {
    environment.put("MCP_ALLOWED_ORIGINS", "https://app.example.com");
    assertThat(failures())
        .singleElement()
        .asString()
        .startsWith("FAIL  CORS: pages of https://app.example.com may not call " + server.url());
  }

  @Test
  void saysWhatATokenLacks() throws IOException {
    Map<String, Object> claims = claims();
    assertThat(token(claims, true))
        .contains(
            "ok    token audience: as expected",
            "ok    token signature: as expected",
            "ok    token scopes: read is permitted",
            "warn  token scopes: write is refused: Insufficient permissions: `notes:write` scope"
                + " required.");
    claims.put("aud", "other");
    claims.put("exp", 1_000);
    claims.put("iss", "https://evil.example");
    assertThat(token(claims, false).stream().filter(line -> line.startsWith("FAIL")))
        .hasSize(3)
        .anyMatch(line -> line.startsWith("FAIL  token issuer: iss is \"https://evil.example\""))
        .anyMatch(
            line -> line.startsWith("FAIL  token audience: aud is \"other\", expected one of"))
        .anyMatch(line -> line.startsWith("FAIL  token expiry: exp is \"1000\", expected a time"));
  }

  @Test
  void saysThatAFileIsNoToken() throws IOException {
    Path file = directory.resolve("token");
    assertThat(examine(false, Optional.of(file))).anyMatch(line -> line.contains("cannot be read"));
    Files.writeString(file, "Bearer opaque\n");
    assertThat(examine(false, Optional.of(file)))
        .contains("FAIL  token form: it is no signed JWT in compact form");
  }

  private Map<String, Object> claims() {
    return new HashMap<>(
        Map.of(
            "iss",
            issuer.url(),
            "aud",
            server.url(),
            "scope",
            "notes:read",
            "exp",
            Instant.now().getEpochSecond() + 3_600));
  }

  private List<String> token(Map<String, Object> claims, boolean well) throws IOException {
    Path file = directory.resolve("token");
    Files.writeString(file, TestIssuer.sign(TestIssuer.FIRST, claims));
    List<String> lines = examine(well, Optional.of(file));
    assertThat(String.join("\n", lines)).doesNotContain(Files.readString(file));
    return lines;
  }

  private List<String> failures() {
    return examine(false).stream().filter(line -> line.startsWith("FAIL  ")).toList();
  }

  private List<String> examine(boolean well) {
    return examine(well, Optional.empty());
  }

  private List<String> examine(boolean well, Optional<Path> token) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Settings settings = Settings.of(environment);
    Doctor doctor =
        new Doctor(
            settings,
            TestTools.secured().description(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            clock);
    boolean found = doctor.examine(code, token);
    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(found).as(text).isEqualTo(well);
    return text.lines().toList();
  }
}
