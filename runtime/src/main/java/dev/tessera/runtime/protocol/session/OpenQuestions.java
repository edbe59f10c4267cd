package dev.tessera.runtime.protocol.session;

import dev.tessera.runtime.input.InputRequest;
import dev.tessera.runtime.input.UnansweredException;
import dev.tessera.runtime.interaction.Channel;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.message.Message;
import dev.tessera.runtime.protocol.message.Revision;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The requests of the server's that one client has not answered, by their ids. Only that client's
 * responses come here, so no other can answer.
 *
 * <p>Thread-safe.
 */
final class OpenQuestions {
  /** More than a call may ask; a client that answers none keeps no more than this. */
  private static final int MAX = 200;

  private static final int MAX_TEXT = 500;

  private final Map<String, CompletableFuture<RawJson>> open = new ConcurrentHashMap<>();
  private final AtomicLong lastId = new AtomicLong();
  private volatile boolean ended;

  /** Sends a request; what it completes with is said by {@code Correspondent}. */
  CompletableFuture<RawJson> ask(InputRequest question, Revision revision, Channel channel) {
    if (open.size() >= MAX) {
      return unanswered("The client has too many questions to answer.");
    }
    Optional<byte[]> params = QuestionForm.params(revision, question);
    if (params.isEmpty()) {
      return unanswered("The client speaks " + revision.text() + ", which has no such question.");
    }
    long id = lastId.incrementAndGet();
    CompletableFuture<RawJson> answer = new CompletableFuture<>();
    open.put(key(id), answer);
    onceComplete(answer, () -> withdraw(id, channel));
    if (ended || !channel.send(request(id, question.method(), params.get()).view())) {
      open.remove(key(id));
      answer.completeExceptionally(new UnansweredException("The client cannot be reached."));
    }
    return answer;
  }

  private static void onceComplete(CompletionStage<RawJson> answer, Runnable action) {
    answer.whenComplete((result, failure) -> action.run());
  }

  /** Takes a response. One that nobody waits for, or that is malformed, is ignored. */
  void answered(Message.Reply reply) {
    reply.id().map(id -> open.remove(Ids.key(id))).ifPresent(answer -> complete(answer, reply));
  }

  private static void complete(CompletableFuture<RawJson> answer, Message.Reply reply) {
    if (reply.failed()) {
      answer.completeExceptionally(
          new UnansweredException("The client has answered with an error: " + text(reply.value())));
    } else {
      answer.complete(reply.value());
    }
  }

  /** The client has gone: no answer will come. */
  void end() {
    ended = true;
    for (String id : List.copyOf(open.keySet())) {
      CompletableFuture<RawJson> answer = open.remove(id);
      if (answer != null) {
        answer.completeExceptionally(new UnansweredException("The client has gone."));
      }
    }
  }

  /** Nobody waits any more; if the client has not answered it is told so. */
  private void withdraw(long id, Channel channel) {
    if (open.remove(key(id)) != null) {
      JsonWriter out = new JsonWriter().beginObject().name("jsonrpc").value("2.0");
      out.name("method").value("notifications/cancelled");
      out.name("params").beginObject().name("requestId").value(id).endObject();
      channel.send(out.endObject().view());
    }
  }

  /** As {@link Ids#key} makes it of what the client sends back. */
  private static String key(long id) {
    return Long.toString(id);
  }

  private static JsonWriter request(long id, String method, byte[] params) {
    JsonWriter out = new JsonWriter().beginObject().name("jsonrpc").value("2.0");
    out.name("id").value(id).name("method").value(method);
    return out.name("params").rawValue(params).endObject();
  }

  /** What an error says for people; the client's own words, of which it is the reader. */
  private static String text(RawJson error) {
    JsonReader in = error.reader();
    String text = "";
    for (in.map(); in.next(); ) {
      if (in.member().equals("message")) {
        text = String.valueOf(in.readString());
      } else {
        in.skip();
      }
    }
    return text.length() <= MAX_TEXT ? text : shortened(text) + "...";
  }

  private static String shortened(String text) {
    boolean inPair = Character.isHighSurrogate(text.charAt(MAX_TEXT - 1));
    return text.substring(0, inPair ? MAX_TEXT - 1 : MAX_TEXT);
  }

  private static CompletableFuture<RawJson> unanswered(String why) {
    return CompletableFuture.failedFuture(new UnansweredException(why));
  }
}
