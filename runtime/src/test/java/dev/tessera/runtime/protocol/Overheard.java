package dev.tessera.runtime.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tessera.runtime.protocol.message.Feed;
import dev.tessera.runtime.protocol.message.MessageHeaders;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.message.Responder;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.specification.Conversation;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** An engine, all of whose messages are held to the specification. */
public final class Overheard {
  private final Engine engine;

  public Overheard(Engine engine) {
    this.engine = engine;
  }

  /** As {@link Engine#receive}. */
  public Outcome receive(byte[] body, MessageHeaders headers, Caller caller) {
    Conversation conversation = Conversation.overHttp();
    List<String> versions = headers.values(MessageHeaders.PROTOCOL_VERSION);
    conversation.asked(
        new String(body, UTF_8),
        versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(0)));
    return overheard(conversation, engine.receive(body, headers, caller));
  }

  /** As {@link Engine#connect}. */
  public Engine.Connection connect(Caller caller) {
    return new Connection(engine.connect(caller, feed -> {}), Conversation.onStdio());
  }

  private record Connection(Engine.Connection connection, Conversation conversation)
      implements Engine.Connection {
    @Override
    public Outcome receive(byte[] line) {
      conversation.asked(new String(line, UTF_8), Optional.empty());
      return overheard(conversation, connection.receive(line));
    }

    @Override
    public void end() {
      connection.end();
    }
  }

  private static Outcome overheard(Conversation conversation, Outcome outcome) {
    if (outcome instanceof Outcome.Answer answer) {
      conversation.said(Peer.text(answer.body()));
    } else if (outcome instanceof Outcome.Denied denied) {
      conversation.said(Peer.text(denied.body()));
    } else if (outcome instanceof Outcome.Unauthenticated unauthenticated) {
      conversation.said(Peer.text(unauthenticated.body()));
    } else if (outcome instanceof Outcome.Call call) {
      return new Call(call, conversation);
    }
    return outcome;
  }

  private record Call(Outcome.Call call, Conversation conversation) implements Outcome.Call {
    @Override
    public boolean blocking() {
      return call.blocking();
    }

    @Override
    public boolean streams() {
      return call.streams();
    }

    @Override
    public int calls() {
      return call.calls();
    }

    @Override
    public boolean takesRoom() {
      return call.takesRoom();
    }

    @Override
    public boolean listens() {
      return call.listens();
    }

    @Override
    public Outcome.Answer busy() {
      Outcome.Answer answer = call.busy();
      conversation.said(Peer.text(answer.body()));
      return answer;
    }

    @Override
    public List<Outcome.Denied> denied() {
      return call.denied();
    }

    @Override
    public void run(Responder responder) {
      call.run(new Listener(responder, conversation));
    }

    @Override
    public void cancel() {
      call.cancel();
    }

    @Override
    public boolean endsWithItsConnection() {
      return call.endsWithItsConnection();
    }
  }

  private record Listener(Responder responder, Conversation conversation) implements Responder {
    @Override
    public boolean offer(ByteBuffer message) {
      conversation.said(Peer.text(message));
      return responder.offer(message);
    }

    @Override
    public boolean send(ByteBuffer message) {
      conversation.said(Peer.text(message));
      return responder.send(message);
    }

    @Override
    public void pull(Feed feed) {
      responder.pull(
          () -> {
            Optional<ByteBuffer> message = feed.next();
            message.ifPresent(it -> conversation.said(Peer.text(it)));
            return message;
          });
    }

    @Override
    public void answer(Outcome.Answer answer) {
      conversation.said(Peer.text(answer.body()));
      responder.answer(answer);
    }

    @Override
    public void cancelled() {
      responder.cancelled();
    }
  }
}
