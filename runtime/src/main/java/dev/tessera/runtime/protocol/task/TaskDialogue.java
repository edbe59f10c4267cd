package dev.tessera.runtime.protocol.task;

import dev.tessera.runtime.input.AnswerReader;
import dev.tessera.runtime.input.InputRequest;
import dev.tessera.runtime.input.Question;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.round.Dialogue;
import java.util.Optional;

/**
 * What a call asks its client with: one dialogue before it is a task, and another one afterwards
 * (SEP-2663, Composition with Multi Round-Trip Requests).
 */
final class TaskDialogue implements Dialogue {
  private volatile Dialogue now;

  TaskDialogue(Dialogue first) {
    now = first;
  }

  /** The call goes on as a task. What has been asked before has been answered before. */
  void goOn(Dialogue other) {
    now.finish();
    now = other;
  }

  @Override
  public boolean supports(String capability) {
    return now.supports(capability);
  }

  @Override
  public <T> Question<T> ask(String name, InputRequest request, AnswerReader<T> reader) {
    return now.ask(name, request, reader);
  }

  @Override
  public <T> Optional<T> kept(AnswerReader<T> reader) {
    return now.kept(reader);
  }

  @Override
  public void keep(JsonWriter value) {
    now.keep(value);
  }

  @Override
  public Optional<Outcome.Answer> ending() {
    return now.ending();
  }

  @Override
  public void end() {
    now.end();
  }
}
