package dev.tessera.dev.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher as its users start it: a process of its own, with a stand-in for the MCP server
 * below it.
 */
@Timeout(60)
final class DevMainTest {
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void endWhatWasStarted() {
    started.stream()
        .flatMap(process -> process.descendants())
        .forEach(ProcessHandle::destroyForcibly);
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void printsAllThatIsNeededToCallTheServer() throws Exception {
    Process process = launch("--port", "3902", "--auth-port", "0");
    String banner = banner(process);

    assertThat(banner).containsPattern("MCP endpoint +http://localhost:\\d+/mcp");
    assertThat(banner)
        .containsPattern("Authorization server +http://localhost:\\d+/resources/res_local");
    assertThat(banner).contains("todo:read (todo:read)", "all (todo:read todo:write)");
    assertThat(banner)
        .contains(
            "\"todo-server\": {", "mcp-inspector --transport http --server-url http://localhost:");
    assertThat(scopesOfTokensIn(banner))
        .startsWith("todo:read", "todo:write", "todo:read todo:write");
  }

  @Test
  void configuresTheServerByItsEnvironment() throws Exception {
    Process process =
        launch("--port", "3902", "--url", "https://todo.example.com", "--auth-port", "0");
    banner(process);
    process.toHandle().destroy();
    String err = rest(process.errorReader());

    assertThat(err)
        .contains(
            "\nMCP_URL=https://todo.example.com/\n",
            "PORT=3902\n",
            "SCALEKIT_RESOURCE_ID=res_local\n")
        .contains("TRANSPORT=http\n")
        .containsPattern("SCALEKIT_ENVIRONMENT_URL=http://localhost:\\d+\n")
        .contains("MCP_ALLOWED_ORIGINS=http://localhost:6274,http://127.0.0.1:6274\n")
        .contains("ready http://localhost:");
  }

  @Test
  void printsACurlLineThatAShellReads() throws Exception {
    Process process =
        launch(
            "--auth-port",
            "0",
            "--tokens",
            "read=todo:read;write=todo:write;admin=todo:read todo:write",
            "--curl-tool",
            "say",
            "--curl-arguments",
            "{\"text\":\"it's $HOME\"}");
    String curl =
        banner(process).lines().filter(line -> line.startsWith("curl ")).findFirst().orElseThrow();

    List<String> words = shellWords(curl);
    assertThat(words)
        .contains("Content-Type: application/json", "Accept: application/json, text/event-stream");
    assertThat(words)
        .contains("MCP-Protocol-Version: 2026-07-28", "Mcp-Method: tools/call", "Mcp-Name: say");
    Map<String, Object> request = JSONObjectUtils.parse(words.get(words.size() - 1));
    Map<String, Object> params = JSONObjectUtils.getJSONObject(request, "params");
    assertThat(params)
        .containsEntry("name", "say")
        .containsEntry("arguments", Map.of("text", "it's $HOME"));
    assertThat(JSONObjectUtils.getJSONObject(params, "_meta"))
        .containsEntry("io.modelcontextprotocol/protocolVersion", "2026-07-28")
        .containsEntry("io.modelcontextprotocol/clientCapabilities", Map.of());
    assertThat(scopesOfTokensIn(curl)).containsExactly("todo:write");
  }

  @Test
  void endsBothServersOnASignal() throws Exception {
    Process process = launch("--auth-port", "0");
    String banner = banner(process);
    ProcessHandle child = process.children().findFirst().orElseThrow();

    process.toHandle().destroy(); // SIGTERM; Process.destroy would close the streams as well
    assertThat(rest(process.errorReader())).contains("stand-in stopped");
    assertThat(process.waitFor()).isEqualTo(143);
    assertThat(child.isAlive()).isFalse();
    assertThat(banner).isNotEmpty();
  }

  @Test
  void endsWithTheServersExitCode() throws Exception {
    Process process = launch("--auth-port", "0");
    Matcher endpoint = Pattern.compile("http://localhost:\\d+/mcp").matcher(banner(process));
    assertThat(endpoint.find()).isTrue();
    URI exit = URI.create(endpoint.group()).resolve("/exit");
    CompletableFuture<?> answer =
        HttpClient.newHttpClient()
            .sendAsync(HttpRequest.newBuilder(exit).build(), BodyHandlers.discarding());

    assertThat(process.waitFor()).isEqualTo(7);
    assertThat(answer).failsWithin(Duration.ofSeconds(30)); // it left without an answer
  }

  @Test
  void printsNoBannerForAServerThatNeverGotReady() throws Exception {
    Process process = start(List.of("--auth-port", "0", "--", java(), "-version"));

    assertThat(process.waitFor()).isZero();
    assertThat(rest(process.inputReader())).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithTheCommandLine() throws Exception {
    Process process = start(List.of("--prot", "1", "--", "x"));

    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(rest(process.errorReader())).startsWith("Unknown option: --prot\nusage: ");
  }

  @Test
  void knowsClientsByTheDocumentsItIsGiven(@TempDir Path folder) throws Exception {
    String client = "https://app.example/client.json";
    Path document =
        Files.writeString(
            folder.resolve("client.json"),
            """
            {"client_id": "%s", "client_name": "App", "redirect_uris": ["http://localhost/callback"]}"""
                .formatted(client));
    String banner = banner(launch("--auth-port", "0", "--client-document", document.toString()));
    Matcher issuer =
        Pattern.compile("Authorization server +(\\S+)/resources/res_local").matcher(banner);
    assertThat(issuer.find()).isTrue();

    URI console = URI.create(issuer.group(1) + "/");
    String page =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(console).build(), BodyHandlers.ofString())
            .body();
    assertThat(page).contains("By document", client);
  }

  @Test
  void saysWhatIsWrongWithADocumentOfAClient(@TempDir Path folder) throws Exception {
    Path none = folder.resolve("none.json");
    Path bad = Files.writeString(folder.resolve("bad.json"), "[]");

    for (Path file : List.of(none, bad)) {
      Process process =
          start(List.of("--auth-port", "0", "--client-document", file.toString(), "--", "x"));
      assertThat(process.waitFor()).isEqualTo(2);
      assertThat(rest(process.errorReader()))
          .startsWith(
              file.equals(none)
                  ? "--client-document cannot be read: " + none + "\nusage: "
                  : "Client ID Metadata Document: The metadata is not a JSON object.\nusage: ");
    }
  }

  @Test
  void saysThatThereIsNoSuchCommand() throws Exception {
    Process process = start(List.of("--auth-port", "0", "--", "no-such-command-anywhere"));

    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(rest(process.errorReader())).startsWith("The MCP server cannot be started: ");
  }

  @Test
  void saysThatThePortOfTheAuthorizationServerIsTaken() throws Exception {
    try (java.net.ServerSocket taken =
        new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      Process process =
          start(List.of("--auth-port", String.valueOf(taken.getLocalPort()), "--", "x"));

      assertThat(process.waitFor()).isEqualTo(1);
      assertThat(rest(process.errorReader()))
          .startsWith("The authorization server cannot be started: Port ");
    }
  }

  @Test
  void rehearsesWhatClientsAskFirst() throws Exception {
    Process process =
        rehearse(GreeterServer.class, "--curl-tool", "note", "--curl-arguments", "{\"any\":1}");

    assertThat(process.waitFor()).isZero();
    assertThat(rest(process.inputReader()))
        .isEqualTo(
            """
            healthz: 200
            tools/list without a token: 401
            server/discover at 2026-07-28: 200
            tools/list at 2026-07-28: 200
            tools/call at 2026-07-28: 200
            initialize at 2025-11-25: 200
            tools/list at 2025-11-25: 200
            tools/call at 2025-11-25: 200
            """);
    assertThat(rest(process.errorReader())).contains("ready http://localhost:");
  }

  @Test
  void aRehearsalFailsIfTheToolDoes() throws Exception {
    Process process =
        rehearse(GreeterServer.class, "--curl-tool", "note", "--curl-arguments", "{}");

    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(rest(process.inputReader())).contains("  no result: ", "/any");
  }

  @Test
  void aRehearsalFailsIfTheServerDoesNotAnswerAsOneDoes() throws Exception {
    Process process = rehearse(StandInServer.class);

    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(rest(process.inputReader())).startsWith("healthz: 404\n  expected [200]: ");
    assertThat(rest(process.errorReader())).contains("stand-in stopped");
  }

  private Process rehearse(Class<?> server, String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of("--rehearse", "--port", "0", "--auth-port", "0"));
    all.addAll(List.of(options));
    return launch(server, all);
  }

  private Process launch(String... options) throws IOException {
    return launch(StandInServer.class, List.of(options));
  }

  private Process launch(Class<?> server, List<String> options) throws IOException {
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(
        List.of("--", java(), "-cp", System.getProperty("java.class.path"), server.getName()));
    return start(arguments);
  }

  private Process start(List<String> arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(java(), "-cp", System.getProperty("java.class.path"), DevMain.class.getName()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("MCP_ALLOWED_ORIGINS");
    Process process = builder.start();
    started.add(process);
    return process;
  }

  private static String java() {
    return ProcessHandle.current().info().command().orElseThrow();
  }

  /** Reads standard output up to the banner's last line. */
  private static String banner(Process process) throws IOException {
    StringBuilder banner = new StringBuilder();
    for (String line = process.inputReader().readLine();
        line != null;
        line = process.inputReader().readLine()) {
      banner.append(line).append('\n');
      if (line.startsWith("Ctrl-C")) {
        return banner.toString();
      }
    }
    throw new AssertionError("No banner: " + banner + rest(process.errorReader()));
  }

  private static String rest(BufferedReader reader) {
    return reader.lines().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static List<String> scopesOfTokensIn(String text) throws Exception {
    List<String> scopes = new ArrayList<>();
    Matcher tokens = Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+").matcher(text);
    while (tokens.find()) {
      scopes.add(SignedJWT.parse(tokens.group()).getJWTClaimsSet().getStringClaim("scope"));
    }
    return scopes;
  }

  /** The words of a line as a real shell sees them. */
  private static List<String> shellWords(String line) throws Exception {
    Process shell =
        new ProcessBuilder("sh", "-c", "set -- " + line + "; printf '%s\\n' \"$@\"").start();
    List<String> words = shell.inputReader().lines().toList();
    assertThat(shell.waitFor(10, TimeUnit.SECONDS)).isTrue();
    return words;
  }
}
