package dev.tessera.runtime.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tessera.runtime.SampleTools;
import dev.tessera.runtime.fuzz.StrictJson.Num;
import dev.tessera.runtime.protocol.Engine;
import dev.tessera.runtime.protocol.Heard;
import dev.tessera.runtime.protocol.Overheard;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.specification.MessagesAreValid;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A whole request against the engine, of either era, batches too, without a network. A tool is
 * called if and only if headers, body and scopes say so to somebody who reads them otherwise; what
 * the headers alone refuse is never called; every answer is one JSON-RPC message with the request's
 * id, and what the specification's schema has for it. Then the same body again, line by line, on
 * stdio.
 */
public final class RequestFuzz {
  private static final Engine ENGINE = new Engine(new SampleTools());
  private static final Overheard OVERHEARD = new Overheard(ENGINE);

  /** The tool {@code crash} does so on purpose. */
  private static final Logger QUIET = Logger.getLogger("dev.tessera.call");

  static {
    QUIET.setLevel(Level.OFF);
  }

  private RequestFuzz() {}

  /** See {@link FuzzedRequest} for the form of the input. */
  public static void fuzzerTestOneInput(byte[] input) {
    FuzzedRequest request = FuzzedRequest.of(input);
    Caller caller = Caller.local(SampleTools.SCOPES, request.granted());
    RequestOracle oracle = new RequestOracle(request);
    Outcome outcome = OVERHEARD.receive(request.body(), request, caller);
    boolean called = outcome instanceof Outcome.Call;
    if (oracle.isBatch()) {
      boolean taken = called || outcome instanceof Outcome.Accepted;
      Finding.unless(taken == oracle.mayBeBatch(), "a batch was taken: " + taken);
    } else if (!oracle.isUnsure()) {
      Finding.unless(called == oracle.mayCall(), "called: " + called);
    }
    if (ENGINE.refusal(request, caller).isPresent()) {
      Finding.when(called, "called what the headers alone refuse");
    }
    check(outcome, oracle, 0);
    onStdio(request, caller);
    MessagesAreValid.check();
  }

  private static void onStdio(FuzzedRequest request, Caller caller) {
    Engine.Connection connection = OVERHEARD.connect(caller);
    for (String line : request.text().split("\n", 20)) {
      byte[] bytes = line.getBytes(UTF_8);
      RequestOracle oracle = new RequestOracle(new FuzzedRequest(Map.of(), bytes));
      check(connection.receive(bytes), oracle, oracle.cancelledInBatch());
    }
  }

  /** Checks what is answered; of a batch, as many answers as were cancelled may be missing. */
  private static void check(Outcome outcome, RequestOracle oracle, long cancelled) {
    if (outcome instanceof Outcome.Call call) {
      CompletableFuture<Outcome.Answer> answer = Heard.of(call).answer();
      if (answer.isCancelled()) {
        Finding.when(oracle.answers() > cancelled, "no answer");
      } else {
        check(answer.join().body(), oracle, cancelled);
      }
    } else if (outcome instanceof Outcome.Answer answer) {
      Finding.unless(List.of(200, 400, 404).contains(answer.status()), "status");
      check(answer.body(), oracle, cancelled);
    } else if (outcome instanceof Outcome.Denied denied) {
      check(denied.body(), oracle, cancelled);
    } else {
      Finding.when(oracle.answers() > 0, "accepted what wants an answer");
    }
  }

  private static void check(ByteBuffer body, RequestOracle oracle, long cancelled) {
    byte[] bytes = new byte[body.remaining()];
    body.duplicate().get(bytes);
    Finding.when(new String(bytes, UTF_8).indexOf('\n') >= 0, "an answer of two lines");
    Object answer = StrictJson.read(bytes).map(StrictJson.Document::value).orElse(StrictJson.NULL);
    if (answer instanceof List<?> batch) {
      long missing = oracle.answers() - batch.size();
      Finding.unless(missing >= 0 && missing <= cancelled, "answers: " + batch.size());
      batch.forEach(RequestFuzz::checkForm);
    } else {
      checkForm(answer);
      Object id = ((Map<?, ?>) answer).get("id");
      Finding.unless(id == null || oracle.isId(id), "another id");
    }
  }

  private static void checkForm(Object answer) {
    Finding.unless(
        answer instanceof Map<?, ?> members
            && "2.0".equals(members.get("jsonrpc"))
            && members.get("result") instanceof Map<?, ?> != members.get("error") instanceof Map,
        "no response");
    Object error = ((Map<?, ?>) answer).get("error");
    Finding.when(
        error instanceof Map<?, ?> it && new Num("-32603").equals(it.get("code")),
        "an internal error");
  }
}
