package dev.tessera.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.ServerProcess.Result;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process that {@link TesseraServer#run} makes: its streams, its signals, its exit status. */
@Timeout(120)
class RunTest {
  private static final String PING =
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\","
          + "\"arguments\":{},\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
          + "\"io.modelcontextprotocol/clientInfo\":{\"name\":\"t\",\"version\":\"1\"},"
          + "\"io.modelcontextprotocol/clientCapabilities\":{}}}}\n";

  @TempDir private Path directory;

  @Test
  void overHttpItSaysReadyAndEndsAfterTheRequestsInFlight() throws Exception {
    try (ServerProcess server = start(Map.of(), List.of("anyPort"))) {
      String ready = server.errorLine();
      assertThat(ready).matches("ready http://localhost:[0-9]+/mcp");
      int port = Integer.parseInt(ready.replaceAll("[^0-9]", ""));
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        String body = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";
        write(
            socket,
            "POST /mcp HTTP/1.1\r\nHost: localhost:"
                + port
                + "\r\nContent-Type: application/json"
                + "\r\nExpect: 100-continue\r\nContent-Length: "
                + body.length()
                + "\r\n\r\n");
        assertThat(statusLine(socket.getInputStream())).startsWith("HTTP/1.1 100");
        server.terminate();
        awaitRefusedConnection(port);
        write(socket, body);
        statusLine(socket.getInputStream()); // the blank line after 100
        assertThat(statusLine(socket.getInputStream())).startsWith("HTTP/1.1 202");
      }
      assertThat(server.await()).isEqualTo(new Result(143, "", List.of()));
    }
  }

  @Test
  void itReadsTheFileDotEnv() throws Exception {
    int port = freePort();
    Files.writeString(directory.resolve(".env"), "PORT=" + port + "\n");
    try (ServerProcess server = start(Map.of(), List.of())) {
      assertThat(server.errorLine()).isEqualTo("ready http://localhost:" + port + "/mcp");
    }
  }

  @Test
  void overStdioNothingButMessagesReachesTheOutput() throws Exception {
    try (ServerProcess server = start(Map.of("TRANSPORT", "stdio"), List.of("secured"))) {
      server.input(PING.formatted("print"));
      Result result = server.await();
      assertThat(result.status()).isZero();
      assertThat(result.output().lines())
          .singleElement()
          .asString()
          .startsWith("{\"jsonrpc\":\"2.0\"")
          .contains("print done");
      assertThat(result.errors()).containsExactly("ready stdio", "a line of the tool's own");
    }
  }

  @Test
  void overStdioTooWhatIsToBeDoneWhenItHasStartedIsDone() throws Exception {
    try (ServerProcess server = start(Map.of("TRANSPORT", "stdio"), List.of("growing"))) {
      server.input(PING.formatted("late"));
      assertThat(server.await().output()).contains("late done");
    }
  }

  @Test
  void overStdioWhatMakesTheServerHasNeitherInputNorOutput() throws Exception {
    try (ServerProcess server = start(Map.of("TRANSPORT", "stdio"), List.of("talkative"))) {
      server.input(PING.formatted("read"));
      Result result = server.await();
      assertThat(result.output().lines()).singleElement().asString().contains("read done");
      assertThat(result.errors()).containsExactly("made after reading -1", "ready stdio");
    }
  }

  @Test
  void overStdioTheEnvironmentSaysWhatTheCallerMay() throws Exception {
    Map<String, String> environment =
        Map.of("TRANSPORT", "stdio", "MCP_STDIO_SCOPES", "notes:read");
    try (ServerProcess server = start(environment, List.of("secured"))) {
      server.input(PING.formatted("write"));
      assertThat(server.await().output()).contains("\"code\":403", "`notes:write` scope required");
    }
  }

  @Test
  void overStdioNoSettingOfHttpOrOfAnIssuerIsRead() throws Exception {
    Map<String, String> environment = new HashMap<>();
    for (String variable :
        List.of(
            "PORT",
            "MCP_URL",
            "MCP_ALLOWED_HOSTS",
            "MCP_ALLOWED_ORIGINS",
            "SCALEKIT_ENVIRONMENT_URL",
            "SCALEKIT_RESOURCE_ID",
            "MCP_AUTH_ISSUER",
            "MCP_AUTH_AUDIENCE",
            "MCP_AUTH_JWKS_URL",
            "MCP_AUTH_ALGORITHMS",
            "MCP_AUTH_JWKS_COOLDOWN",
            "MCP_RATE_LIMIT",
            "MCP_FORWARDED_HEADER",
            "MCP_FORWARD_ISSUER_METADATA")) {
      environment.put(variable, "\\ not : valid");
    }
    environment.put("TRANSPORT", "stdio");
    try (ServerProcess server = start(environment, List.of("secured"))) {
      server.input(PING.formatted("write"));
      Result result = server.await();
      assertThat(result.status()).isZero();
      assertThat(result.output()).contains("\"result\"");
      assertThat(result.errors()).containsExactly("ready stdio");
    }
  }

  @Test
  void aFailureOfAToolIsLoggedWithTheReferenceThatTheClientGets() throws Exception {
    try (ServerProcess server = start(Map.of("TRANSPORT", "stdio"), List.of())) {
      server.input(PING.formatted("fail"));
      Result result = server.await();
      assertThat(result.output()).doesNotContain("secret detail");
      String record = result.errors().get(1);
      assertThat(record).contains("SEVERE", "fail", "reference ");
      assertThat(result.output())
          .contains(record.substring(record.indexOf("reference ") + "reference ".length()));
      assertThat(result.errors()).anyMatch(line -> line.contains("secret detail"));
    }
  }

  @Test
  void aWrongSettingIsOneLineAndStatus2() throws Exception {
    assertMistake(Map.of("PORT", "abc"), List.of(), "PORT is \"abc\"");
    assertMistake(Map.of("TRANSPORT", "smtp"), List.of(), "TRANSPORT is \"smtp\"");
    assertMistake(Map.of("MCP_URL", "http://localhost:1/mcp"), List.of(), "MCP_URL=http://");
    assertMistake(Map.of("MCP_ALLOWED_ORIGINS", "*"), List.of("anyPort"), "MCP_ALLOWED_ORIGINS");
    assertMistake(
        Map.of("MCP_FORWARD_ISSUER_METADATA", "yes"),
        List.of("anyPort"),
        "MCP_FORWARD_ISSUER_METADATA is \"yes\", but must be on or off. Set"
            + " MCP_FORWARD_ISSUER_METADATA=on, or unset it for off.");
    assertMistake(Map.of("HOST", "no such host"), List.of("anyPort"), "\"no such host\"");
    assertMistake(Map.of(), List.of("secured"), "SCALEKIT_ENVIRONMENT_URL");
  }

  @Test
  void aPortInUseIsOneLineAndStatus2() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(other.getLocalPort());
      assertMistake(Map.of("PORT", port), List.of(), "port " + port);
    }
  }

  @Test
  void anArgumentIsOneLineAndStatus2() throws Exception {
    assertMistake(Map.of(), List.of(), "Unknown argument \"--help\"", "--help");
  }

  @Test
  void theDoctorSaysWhatIsWrongAndStatus1() throws Exception {
    try (ServerProcess server = start(Map.of(), List.of("secured"), "doctor")) {
      Result result = server.await();
      assertThat(result.status()).isEqualTo(1);
      assertThat(result.output().lines())
          .anyMatch(line -> line.startsWith("FAIL  authorization: SCALEKIT_ENVIRONMENT_URL"));
    }
    try (ServerProcess server = start(Map.of(), List.of("elsewhere"), "doctor")) {
      Result result = server.await();
      assertThat(result.status()).isZero();
      assertThat(result.output())
          .startsWith("ok    settings: the endpoint is http://localhost:1/elsewhere/mcp\n");
    }
    assertMistake(Map.of(), List.of(), "The doctor takes no argument but", "doctor", "x");
  }

  @Test
  void healthIsTheExitStatus() throws Exception {
    Map<String, String> environment = Map.of("PORT", String.valueOf(freePort()));
    try (ServerProcess server = start(environment, List.of())) {
      assertThat(server.errorLine()).startsWith("ready ");
      try (ServerProcess health = start(environment, List.of(), "health")) {
        assertThat(health.await()).isEqualTo(new Result(0, "", List.of()));
      }
    }
    try (ServerProcess health = start(environment, List.of(), "health")) {
      assertThat(health.await().status()).isEqualTo(1);
    }
  }

  private void assertMistake(
      Map<String, String> environment, List<String> properties, String text, String... args)
      throws Exception {
    try (ServerProcess server = start(environment, properties, args)) {
      Result result = server.await();
      assertThat(result.status()).isEqualTo(2);
      assertThat(result.output()).isEmpty();
      assertThat(result.errors()).singleElement().asString().contains(text);
    }
  }

  private ServerProcess start(
      Map<String, String> environment, List<String> properties, String... args) throws IOException {
    return ServerProcess.start(directory, environment, properties, args);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void awaitRefusedConnection(int port) throws IOException {
    while (true) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
      } catch (ConnectException e) {
        return;
      } catch (SocketException wasWaitingWhenTheSocketWasClosed) {
        // Neither let in nor refused: it was reset. The next one is refused.
      }
    }
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String statusLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.append((char) c);
    }
    return line.toString();
  }
}
