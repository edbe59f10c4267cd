package dev.tessera.runtime.http;

import dev.tessera.runtime.http.Client.Request;
import java.io.IOException;

/** A client that has sent {@code subscriptions/listen} on a connection of its own. */
final class Subscriber implements AutoCloseable {
  /** One note, and the list of tools. */
  static final String NOTE_AND_TOOLS =
      "{\"resourceSubscriptions\":[\"note://1\"],\"toolsListChanged\":true}";

  static final String ACKNOWLEDGED = "notifications/subscriptions/acknowledged";
  static final String GRACEFUL_END =
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"resultType\":\"complete\"";

  private final Client client;
  private final EventReader reader;

  private Subscriber(Client client) throws IOException {
    this.client = client;
    this.reader = new EventReader(client);
  }

  /** The request, as the holder of this token. */
  static Request request(int port, String token, String notifications) {
    String message =
        """
        {"jsonrpc":"2.0","id":1,"method":"subscriptions/listen","params":{"notifications":%s,\
        "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",\
        "io.modelcontextprotocol/clientCapabilities":{}}}}"""
            .formatted(notifications);
    return Request.call(port, "")
        .without("Mcp-Name")
        .header("Mcp-Method", "subscriptions/listen")
        .header("Authorization", "Bearer " + token)
        .body(message);
  }

  /** Subscribes to {@link #NOTE_AND_TOOLS}; the acknowledgement has not been read. */
  static Subscriber to(int port) throws IOException {
    return to(port, "reader", NOTE_AND_TOOLS);
  }

  static Subscriber to(int port, String token, String notifications) throws IOException {
    Client client = new Client(port);
    client.write(request(port, token, notifications).text());
    return new Subscriber(client);
  }

  /** Subscribes and reads the acknowledgement. */
  static Subscriber acknowledged(int port) throws IOException {
    Subscriber subscriber = to(port);
    if (!subscriber.event().contains(ACKNOWLEDGED)) {
      throw new AssertionError("Not acknowledged");
    }
    return subscriber;
  }

  String head() {
    return reader.head();
  }

  /** The next event, or null at the end of the stream. */
  String event() throws IOException {
    return reader.event();
  }

  /** The next line, or null at the end of the stream. */
  String line() throws IOException {
    return reader.line();
  }

  /** Leaves, with or without a word. */
  void leave(boolean reset) throws IOException {
    client.socket().setSoLinger(reset, 0);
    client.close();
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
