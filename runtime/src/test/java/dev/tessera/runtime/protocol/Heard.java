package dev.tessera.runtime.protocol;

import dev.tessera.runtime.protocol.message.Feed;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.message.Responder;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What a client hears of a call.
 *
 * @param messages what came before the answer
 * @param answer the answer; cancelled if there is none
 */
public record Heard(List<String> messages, CompletableFuture<Outcome.Answer> answer)
    implements Responder {

  /** Runs a call on this thread. */
  public static Heard of(Outcome.Call call) {
    Heard heard = new Heard(new CopyOnWriteArrayList<>(), new CompletableFuture<>());
    if (call.takesRoom()) {
      call.run(heard);
    } else {
      heard.answer(call.busy());
    }
    return heard;
  }

  @Override
  public boolean offer(ByteBuffer message) {
    return send(message);
  }

  @Override
  public boolean send(ByteBuffer message) {
    return !answer.isDone() && messages.add(Peer.text(message));
  }

  @Override
  public synchronized void pull(Feed feed) {
    for (Optional<ByteBuffer> next = feed.next(); next.isPresent(); next = feed.next()) {
      send(next.get());
    }
  }

  @Override
  public void answer(Outcome.Answer last) {
    answer.complete(last);
  }

  @Override
  public void cancelled() {
    answer.cancel(false);
  }
}
