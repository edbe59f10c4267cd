package dev.tessera.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.http.Client.Request;
import dev.tessera.runtime.http.Client.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A client of a revision that begins with a handshake. Every message goes over a connection of its
 * own; what stays open is closed with this.
 */
final class SessionClient implements AutoCloseable {
  static final String EVERYTHING =
      "{\"elicitation\":{\"form\":{},\"url\":{}},\"sampling\":{},\"roots\":{}}";

  private final int port;
  private final String revision;
  private final String token;
  private final List<Client> open = new ArrayList<>();
  private String id = "";

  SessionClient(TesseraServer server, String revision) {
    this(server, revision, "reader");
  }

  /** One with another access token. */
  SessionClient(TesseraServer server, String revision, String token) {
    this.port = server.port();
    this.revision = revision;
    this.token = token;
  }

  /** One that is in a session, and capable of everything. */
  static SessionClient introduced(TesseraServer server, String revision) throws IOException {
    SessionClient client = new SessionClient(server, revision);
    assertThat(client.introduce().status()).isEqualTo(200);
    return client;
  }

  /** Opens a session. */
  Response introduce() throws IOException {
    Response answer = send(handshake().without("Mcp-Session-Id"));
    id = answer.header("Mcp-Session-Id");
    return answer;
  }

  Request handshake() {
    return request(
        0,
        "initialize",
        "{\"protocolVersion\":\""
            + revision
            + "\",\"capabilities\":"
            + EVERYTHING
            + ",\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}");
  }

  /** The session's id; empty if there is none. */
  String id() {
    return id;
  }

  /** The same client, in this session. */
  SessionClient in(String session) {
    id = session;
    return this;
  }

  Request request(int requestId, String method, String params) {
    return message(
        "{\"jsonrpc\":\"2.0\",\"id\":"
            + requestId
            + ",\"method\":\""
            + method
            + "\",\"params\":"
            + params
            + "}");
  }

  /** A call of {@code talk} that wants to hear of its progress. */
  Request call(int requestId) {
    return request(
        requestId, "tools/call", "{\"name\":\"talk\",\"_meta\":{\"progressToken\":\"p\"}}");
  }

  /** A response to a request of the server's. */
  Request result(int requestId, String json) {
    return message("{\"jsonrpc\":\"2.0\",\"id\":" + requestId + ",\"result\":" + json + "}");
  }

  /** Accepts a form of one field. */
  Request accept(int requestId, String name) {
    return result(requestId, "{\"action\":\"accept\",\"content\":{\"name\":\"" + name + "\"}}");
  }

  Request cancel(int requestId) {
    return message(
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":"
            + requestId
            + "}}");
  }

  /** Any message, with the headers that it has to have. */
  Request message(String json) {
    Request request =
        Request.call(port, "talk")
            .without("Mcp-Method")
            .without("Mcp-Name")
            .header("MCP-Protocol-Version", revision)
            .header("Authorization", "Bearer " + token)
            .body(json);
    return id.isEmpty() ? request : request.header("Mcp-Session-Id", id);
  }

  Request listen() {
    Request request =
        Request.get(port, "/mcp")
            .header("Accept", "text/event-stream")
            .header("MCP-Protocol-Version", revision)
            .header("Authorization", "Bearer " + token);
    return id.isEmpty() ? request : request.header("Mcp-Session-Id", id);
  }

  Request resume(String lastEventId) {
    return listen().header("Last-Event-ID", lastEventId);
  }

  Request end() {
    return listen().method("DELETE");
  }

  Response send(Request request) throws IOException {
    return Client.send(port, request);
  }

  /** Sends a request whose answer is a stream of events, and reads its head. */
  EventReader stream(Request request) throws IOException {
    return new EventReader(connect(request));
  }

  /** Sends a request and leaves the connection open. */
  Client connect(Request request) throws IOException {
    Client client = new Client(port);
    open.add(client);
    client.write(request.text());
    return client;
  }

  @Override
  public void close() throws IOException {
    for (Client client : open) {
      client.close();
    }
  }
}
