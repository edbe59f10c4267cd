package dev.tessera.dev.launch;

import com.nimbusds.jose.util.JSONObjectUtils;
import dev.tessera.runtime.settings.ServerUrl;
import dev.tessera.runtime.settings.SettingsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The launcher's command line.
 *
 * @param port the MCP server's port, never 0
 * @param serverUrl where clients reach that server
 * @param authPort the authorization server's port
 * @param scopes the scopes to know; empty: ask the MCP server
 * @param tokens names of ready-made tokens with their scopes, in order; empty: one per scope and
 *     one with all
 * @param autoConsent whether log-ins are granted without asking
 * @param rehearse whether to ask the MCP server what clients ask it, and then to end
 * @param clientDocuments files with Client ID Metadata Documents
 * @param curlTool the tool that the {@code curl} line calls
 * @param curlArguments its arguments, a JSON object
 * @param command what starts the MCP server
 */
record Options(
    int port,
    ServerUrl serverUrl,
    int authPort,
    Optional<List<String>> scopes,
    Map<String, List<String>> tokens,
    boolean autoConsent,
    boolean rehearse,
    List<Path> clientDocuments,
    String curlTool,
    Map<String, Object> curlArguments,
    List<String> command) {

  static final String USAGE =
      """
      usage: tessera-dev [options] -- COMMAND...
        --port N                port of the MCP server (3002; 0 takes a free one)
        --url URL               where clients reach it, if by a proxy or a tunnel (http://localhost:PORT/)
        --auth-port N           port of the authorization server (3003; 0 takes a free one)
        --scopes "A B"          scopes to offer (default: what the MCP server's metadata says)
        --tokens "N=A;M=A B"    ready-made tokens: names and scopes (default: one per scope, and "all")
        --auto-consent          grant log-ins without asking
        --client-document FILE  a Client ID Metadata Document, for a client that has one (may be repeated)
        --curl-tool NAME        tool that the curl line calls (create_todo)
        --curl-arguments JSON   its arguments ({"title":"Buy milk"})
        --rehearse              ask the MCP server what clients ask it first, call that tool if there is one, and end
      COMMAND starts the MCP server, which gets its settings by the environment, for example: java -jar todo.jar
      """;

  // MCP 2026-07-28, Tools: the characters of a tool name. None of them needs quoting in a shell or
  // a header.
  private static final Pattern TOOL_NAME = Pattern.compile("[A-Za-z0-9_.-]{1,128}");

  Options {
    clientDocuments = List.copyOf(clientDocuments);
    command = List.copyOf(command);
  }

  /**
   * @throws IllegalArgumentException for anything that is not understood, with a message for the
   *     person
   */
  static Options parse(List<String> arguments) {
    int end = arguments.indexOf("--");
    if (end < 0 || end == arguments.size() - 1) {
      throw new IllegalArgumentException(
          "The command that starts the MCP server is missing: -- COMMAND...");
    }
    Map<String, String> values = new LinkedHashMap<>();
    List<Path> clientDocuments = new ArrayList<>();
    read(arguments.subList(0, end), values, clientDocuments);
    int port = serverPort(values);
    return new Options(
        port,
        Optional.ofNullable(values.get("--url")).map(Options::url).orElse(ServerUrl.local(port)),
        port(values, "--auth-port", 3003),
        Optional.ofNullable(values.get("--scopes")).map(Options::words),
        tokens(values.getOrDefault("--tokens", "")),
        values.containsKey("--auto-consent"),
        values.containsKey("--rehearse"),
        clientDocuments,
        tool(values.getOrDefault("--curl-tool", "create_todo")),
        json(values.getOrDefault("--curl-arguments", "{\"title\":\"Buy milk\"}")),
        arguments.subList(end + 1, arguments.size()));
  }

  private static void read(
      List<String> arguments, Map<String, String> values, List<Path> clientDocuments) {
    for (int i = 0; i < arguments.size(); i++) {
      String name = arguments.get(i);
      switch (name) {
        case "--auto-consent", "--rehearse" -> values.put(name, "");
        case "--client-document" -> clientDocuments.add(path(value(arguments, ++i)));
        case "--port",
            "--url",
            "--auth-port",
            "--scopes",
            "--tokens",
            "--curl-tool",
            "--curl-arguments" ->
            values.put(name, value(arguments, ++i));
        default -> throw new IllegalArgumentException("Unknown option: " + name);
      }
    }
  }

  private static String value(List<String> arguments, int i) {
    if (i == arguments.size()) {
      throw new IllegalArgumentException(arguments.get(i - 1) + " needs a value.");
    }
    return arguments.get(i);
  }

  private static ServerUrl url(String text) {
    try {
      return ServerUrl.of(text);
    } catch (SettingsException wrong) {
      throw new IllegalArgumentException("--url is not a base URL: " + text, wrong);
    }
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException malformed) {
      throw new IllegalArgumentException("--client-document is not a file: " + text, malformed);
    }
  }

  /** The MCP server cannot choose one itself: its URL, and so its port, is known beforehand. */
  private static int serverPort(Map<String, String> values) {
    int port = port(values, "--port", 3002);
    if (port > 0) {
      return port;
    }
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static int port(Map<String, String> values, String name, int otherwise) {
    String value = values.get(name);
    if (value == null) {
      return otherwise;
    }
    if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > 65_535) {
      throw new IllegalArgumentException(name + " is not a port: " + value);
    }
    return Integer.parseInt(value);
  }

  private static Map<String, List<String>> tokens(String text) {
    Map<String, List<String>> tokens = new LinkedHashMap<>();
    for (String token : text.split(";", -1)) {
      int equals = token.indexOf('=');
      if (equals > 0) {
        tokens.put(token.substring(0, equals).strip(), words(token.substring(equals + 1)));
      } else if (!token.isBlank()) {
        throw new IllegalArgumentException(
            "--tokens is written NAME=SCOPE SCOPE;NAME=SCOPE, not: " + token);
      }
    }
    return tokens;
  }

  private static List<String> words(String text) {
    return Stream.of(text.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
  }

  private static String tool(String name) {
    if (!TOOL_NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("--curl-tool is not a tool name: " + name);
    }
    return name;
  }

  private static Map<String, Object> json(String text) {
    try {
      if (text.stripLeading().startsWith("{")) { // the parser takes some arrays for objects
        return JSONObjectUtils.parse(text);
      }
    } catch (ParseException malformed) {
      // as below
    }
    throw new IllegalArgumentException("--curl-arguments is not a JSON object: " + text);
  }
}
