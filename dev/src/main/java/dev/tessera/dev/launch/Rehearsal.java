package dev.tessera.dev.launch;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Asks an MCP server what its clients ask it first, in both eras of the protocol. The server's
 * process then has loaded what it needs for that, and can write it into an archive when it ends.
 */
final class Rehearsal {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final URI endpoint;
  private final String token;
  private final PrintStream out;
  private boolean well = true;

  /**
   * @param token an access token that permits everything
   * @param out gets one line for each answer
   */
  Rehearsal(URI endpoint, String token, PrintStream out) {
    this.endpoint = endpoint;
    this.token = token;
    this.out = out;
  }

  /**
   * Asks, and calls the tool if the server has one of this name.
   *
   * @return whether everything was answered as it should be
   */
  boolean play(String tool, Map<String, Object> arguments) throws InterruptedException {
    try {
      askAll(tool, arguments);
    } catch (IOException noAnswer) {
      well = false;
      out.println("  no answer: " + noAnswer);
    }
    return well;
  }

  private void askAll(String tool, Map<String, Object> arguments)
      throws IOException, InterruptedException {
    check("healthz", Set.of(200), send(HttpRequest.newBuilder(endpoint.resolve("/healthz"))));
    McpRequest list = new McpRequest(McpRequest.MODERN, "tools/list", Map.of());
    // 200 where there is something for everybody
    check("tools/list without a token", Set.of(401, 200), send(post(list)));

    ask(new McpRequest(McpRequest.MODERN, "server/discover", Map.of()));
    listAndCall(McpRequest.MODERN, tool, arguments);
    ask(McpRequest.handshake());
    listAndCall(McpRequest.LEGACY, tool, arguments);
  }

  private void listAndCall(String revision, String tool, Map<String, Object> arguments)
      throws IOException, InterruptedException {
    Map<String, Object> tools = ask(new McpRequest(revision, "tools/list", Map.of()));
    if (tools.get("tools") instanceof List<?> all && all.stream().anyMatch(it -> isOf(it, tool))) {
      ask(McpRequest.call(revision, tool, arguments));
    }
  }

  private static boolean isOf(Object definition, String tool) {
    return definition instanceof Map<?, ?> members && tool.equals(members.get("name"));
  }

  /** Expects a result, and returns it. */
  private Map<String, Object> ask(McpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = send(post(request).header("Authorization", "Bearer " + token));
    check(request.method() + " at " + request.revision(), Set.of(200), response);
    return result(response.body());
  }

  private Map<String, Object> result(String body) {
    try {
      Map<String, Object> result =
          JSONObjectUtils.getJSONObject(JSONObjectUtils.parse(message(body)), "result");
      if (result != null && !Boolean.TRUE.equals(result.get("isError"))) {
        return result;
      }
    } catch (ParseException noJson) {
      // as below
    }
    well = false;
    out.println("  no result: " + body);
    return Map.of();
  }

  /** The JSON, or the last one where the answer is a stream of events. */
  private static String message(String body) {
    return Stream.of(body.split("\n", -1))
        .filter(line -> line.startsWith("data:"))
        .map(line -> line.substring("data:".length()))
        .reduce(body, (before, last) -> last);
  }

  private void check(String what, Set<Integer> expected, HttpResponse<String> response) {
    out.println(what + ": " + response.statusCode());
    if (!expected.contains(response.statusCode())) {
      well = false;
      out.println("  expected " + expected + ": " + response.body());
    }
  }

  private HttpRequest.Builder post(McpRequest request) {
    HttpRequest.Builder post =
        HttpRequest.newBuilder(endpoint).POST(BodyPublishers.ofString(request.body()));
    request.headers().forEach(post::header);
    return post;
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
  }
}
