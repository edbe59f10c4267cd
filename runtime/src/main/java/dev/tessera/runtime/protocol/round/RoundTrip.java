package dev.tessera.runtime.protocol.round;

import dev.tessera.runtime.input.AnswerReader;
import dev.tessera.runtime.input.InputRequest;
import dev.tessera.runtime.input.InvalidAnswerException;
import dev.tessera.runtime.input.Question;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.message.ErrorCode;
import dev.tessera.runtime.protocol.message.Frames;
import dev.tessera.runtime.protocol.message.Message;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.message.Params;
import dev.tessera.runtime.tool.ClientCapabilities;
import dev.tessera.runtime.tool.MissingCapabilityException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dialogue without state of the server's own (MCP 2026-07-28, Multi Round-Trip Requests): where
 * an answer is missing the run ends, the client is told all open questions, and sends the request
 * again with the answers. Those of earlier rounds come back in {@code requestState}.
 */
final class RoundTrip implements Dialogue {
  private static final String BAD_STATE =
      "\"params.requestState\" is not valid for this call. Call again without it.";

  private final Message request;
  private final ClientCapabilities capabilities;
  private final SealedState sealed;
  private final byte[] resultMeta;
  private final Map<String, RawJson> sent = new HashMap<>();
  private final Map<String, InputRequest> open = new LinkedHashMap<>();
  private final QuestionKeys keys;
  private Kept kept = new Kept();
  private boolean inputRequired;
  private @Nullable String problem;

  RoundTrip(
      Message request, ClientCapabilities capabilities, SealedState sealed, byte[] resultMeta) {
    this.request = request;
    this.capabilities = capabilities;
    this.sealed = sealed;
    this.resultMeta = resultMeta;
    Params.Retry retry = request.params().retry();
    retry.inputResponses().ifPresent(this::readResponses);
    retry.requestState().ifPresent(this::readState);
    keys = new QuestionKeys(kept);
  }

  private void readResponses(RawJson responses) {
    if (!responses.isObject()) {
      problem = "\"params.inputResponses\" is an object";
      return;
    }
    JsonReader in = responses.reader();
    for (in.map(); in.next(); ) {
      sent.put(in.member(), in.readRaw());
    }
  }

  private void readState(RawJson state) {
    Optional<Kept> opened = sealed.open(state);
    if (opened.isPresent()) {
      kept = opened.get();
    } else {
      problem = BAD_STATE;
    }
  }

  @Override
  public boolean supports(String capability) {
    return capabilities.supports(capability);
  }

  @Override
  public synchronized <T> Question<T> ask(
      String name, InputRequest question, AnswerReader<T> reader) {
    if (!supports(question.capability())) {
      throw new MissingCapabilityException(question.capability());
    }
    String key = keys.of(name, question);
    Optional<RawJson> answer =
        kept.answer(key, question).or(() -> Optional.ofNullable(sent.get(key)));
    if (answer.isEmpty()) {
      open.put(key, question);
      return () -> {
        throw interrupted();
      };
    }
    try {
      T value = reader.read(answer.get());
      kept.answer(key, question, answer.get());
      return () -> value;
    } catch (InvalidAnswerException e) {
      problem = "\"params.inputResponses\" has a bad answer to \"" + key + "\": " + e.getMessage();
      throw new InputRequiredError();
    }
  }

  @Override
  public synchronized void finish() {
    if (problem != null || !open.isEmpty()) {
      throw interrupted();
    }
  }

  private synchronized InputRequiredError interrupted() {
    inputRequired = true;
    return new InputRequiredError();
  }

  @Override
  public synchronized <T> Optional<T> kept(AnswerReader<T> reader) {
    Optional<RawJson> own = kept.own();
    if (own.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.read(own.get()));
    } catch (InvalidAnswerException e) {
      problem = BAD_STATE; // sealed by a version of this server that kept something else
      throw new InputRequiredError();
    }
  }

  @Override
  public synchronized void keep(JsonWriter value) {
    kept.own(value.toByteArray());
  }

  @Override
  public synchronized Optional<Outcome.Answer> ending() {
    if (problem != null) {
      return Optional.of(request.error(400, ErrorCode.INVALID_PARAMS, problem));
    }
    return inputRequired ? Optional.of(questions()) : Optional.empty();
  }

  private Outcome.Answer questions() {
    JsonWriter out = Frames.beginResult(request.requestId(), 1_024);
    out.beginObject().name("resultType").value("input_required");
    out.name("inputRequests").beginObject();
    open.forEach(
        (key, question) -> {
          out.name(key).beginObject().name("method").value(question.method());
          out.name("params").rawValue(question.params()).endObject();
        });
    out.endObject();
    if (!kept.isEmpty()) {
      out.name("requestState").value(sealed.seal(kept));
    }
    return Frames.endResult(out.name("_meta").rawValue(resultMeta).endObject());
  }
}
