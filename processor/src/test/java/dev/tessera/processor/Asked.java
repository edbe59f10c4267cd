package dev.tessera.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tessera.runtime.protocol.Engine;
import dev.tessera.runtime.protocol.message.Feed;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.message.Responder;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.specification.Conversation;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A generated server with the protocol around it, for a client that can be asked for everything.
 * All that it says is held to the specification.
 *
 * @param tools the generated class
 * @param connection its connection over stdio
 * @param conversation what goes over that
 */
record Asked(McpFeatures tools, Engine.Connection connection, Conversation conversation) {
  Asked(McpFeatures tools) {
    this(
        tools,
        new Engine(tools)
            .connect(Caller.local(tools.description().scopes(), Set.of()), announcements -> {}),
        Conversation.onStdio());
  }

  /** Sends a request with these members of {@code params} and returns the answer. */
  String call(String method, String params) {
    String request =
        """
        {"jsonrpc":"2.0","id":1,"method":"%s","params":{%s\
        "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",\
        "io.modelcontextprotocol/clientCapabilities":\
        {"elicitation":{"form":{},"url":{}},"sampling":{},"roots":{}}}}}"""
            .formatted(method, params.isEmpty() ? "" : params + ",");
    Outcome outcome = receive(request);
    if (outcome instanceof Outcome.Call call) {
      Taking taking =
          new Taking(new CompletableFuture<>(), new CopyOnWriteArrayList<>(), conversation);
      call.run(taking);
      outcome = taking.taken.join();
    }
    String answer = text(((Outcome.Answer) outcome).body());
    conversation.said(answer);
    return answer;
  }

  /** Subscribes to the resource at a URI; what is said about it is added to the list. */
  List<String> listen(String uri) {
    String request =
        """
        {"jsonrpc":"2.0","id":1,"method":"subscriptions/listen","params":{\
        "notifications":{"resourceSubscriptions":["%s"]},\
        "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",\
        "io.modelcontextprotocol/clientCapabilities":{}}}}"""
            .formatted(uri);
    Taking taking =
        new Taking(new CompletableFuture<>(), new CopyOnWriteArrayList<>(), conversation);
    ((Outcome.Call) receive(request)).run(taking);
    return taking.fed;
  }

  private Outcome receive(String request) {
    conversation.asked(request, Optional.empty());
    return connection.receive(request.getBytes(UTF_8));
  }

  private static String text(ByteBuffer message) {
    return UTF_8.decode(message.duplicate()).toString();
  }

  private record Taking(
      CompletableFuture<Outcome.Answer> taken, List<String> fed, Conversation conversation)
      implements Responder {
    @Override
    public boolean offer(ByteBuffer message) {
      return false;
    }

    @Override
    public boolean send(ByteBuffer message) {
      return false;
    }

    @Override
    public void pull(Feed feed) {
      for (Optional<ByteBuffer> next = feed.next(); next.isPresent(); next = feed.next()) {
        conversation.said(text(next.get()));
        fed.add(text(next.get()));
      }
    }

    @Override
    public void answer(Outcome.Answer answer) {
      taken.complete(answer);
    }

    @Override
    public void cancelled() {
      taken.cancel(false);
    }
  }
}
