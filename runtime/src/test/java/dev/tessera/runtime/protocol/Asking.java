package dev.tessera.runtime.protocol;

import dev.tessera.runtime.SampleFeatures;
import dev.tessera.runtime.server.McpFeatures;

/** Asks a server for something other than a call of a tool, at any revision. */
final class Asking {
  static final String[] LEGACY = {"2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"};

  private Asking() {}

  /** A request at the current revision with the headers that it has to have. */
  static Peer modern(String method, String params) {
    Peer peer = Peer.modern(method).serving(new SampleFeatures());
    String name = params.replaceFirst(".*?\"(?:name|uri)\":\"([^\"]*)\".*", "$1");
    return method.equals("prompts/get") || method.equals("resources/read")
        ? peer.header("Mcp-Name", name)
        : peer;
  }

  /** Asks at the current revision as a user. */
  static String ask(String method, String params) {
    return modern(method, params).exchange(request(method, params));
  }

  /** Asks this server. */
  static String ask(McpFeatures server, String method, String params) {
    return modern(method, params).serving(server).exchange(request(method, params));
  }

  /** Asks at an earlier revision. */
  static String askAt(String revision, String method, String params) {
    return Peer.legacy(revision).serving(new SampleFeatures()).exchange(plain(method, params));
  }

  static String request(String method, String params) {
    return plain(method, params.isEmpty() ? Peer.META : params + "," + Peer.META);
  }

  static String plain(String method, String params) {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\""
        + method
        + "\",\"params\":{"
        + params
        + "}}";
  }

  /** The result in an answer with status 200. */
  static String result(String answer) {
    String start = "200 {\"jsonrpc\":\"2.0\",\"id\":1,\"result\":";
    if (!answer.startsWith(start)) {
      throw new AssertionError("No result: " + answer);
    }
    return answer.substring(start.length(), answer.length() - 1);
  }
}
