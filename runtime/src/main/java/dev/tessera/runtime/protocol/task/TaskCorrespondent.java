package dev.tessera.runtime.protocol.task;

import dev.tessera.runtime.input.AnswerReader;
import dev.tessera.runtime.input.InputRequest;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.round.Correspondent;
import dev.tessera.runtime.tool.ClientCapabilities;
import java.util.concurrent.CompletableFuture;

/**
 * Puts the questions of a task where its client sees them.
 *
 * @param client what it could when it called the tool
 */
record TaskCorrespondent(StoredTask task, ClientCapabilities client) implements Correspondent {
  @Override
  public boolean supports(String capability) {
    return client.supports(capability);
  }

  @Override
  public CompletableFuture<RawJson> ask(String key, InputRequest question, AnswerReader<?> reader) {
    return task.ask(key, question, reader);
  }
}
