package dev.tessera.runtime.tool;

import dev.tessera.runtime.input.AnswerReader;
import dev.tessera.runtime.input.InputRequest;
import dev.tessera.runtime.input.Inputs;
import dev.tessera.runtime.input.Question;
import dev.tessera.runtime.json.JsonWriter;
import java.util.Optional;

/** A client that cannot be asked. */
final class NobodyToAsk implements Inputs {
  @Override
  public boolean supports(String capability) {
    return false;
  }

  @Override
  public <T> Question<T> ask(String name, InputRequest request, AnswerReader<T> reader) {
    throw new MissingCapabilityException(request.capability());
  }

  @Override
  public <T> Optional<T> kept(AnswerReader<T> reader) {
    return Optional.empty();
  }

  @Override
  public void keep(JsonWriter value) {
    // The method runs once: nothing is needed later.
  }
}
