package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.interaction.LogLevel;
import dev.tessera.runtime.interaction.Wishes;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.message.Client;
import dev.tessera.runtime.protocol.message.ErrorCode;
import dev.tessera.runtime.protocol.message.Message;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.message.Params;
import dev.tessera.runtime.protocol.message.Revision;
import dev.tessera.runtime.protocol.round.DialogueSource;
import dev.tessera.runtime.tool.Caller;
import java.util.Optional;

/**
 * A request, and what its era knows of it.
 *
 * @param message the request
 * @param caller who sent it
 * @param client what the client can, and wants to hear
 * @param revision what it speaks
 * @param check what the era has to say about the arguments of a tool before they are decoded
 * @param dialogues opens what an operation asks its client with
 */
public record OperationRequest(
    Message message,
    Caller caller,
    Client client,
    Revision revision,
    ToolTable.ArgumentCheck check,
    DialogueSource dialogues)
    implements Wishes {

  /** The same, with other dialogues. */
  OperationRequest with(DialogueSource other) {
    return new OperationRequest(message, caller, client, revision, check, other);
  }

  RawJson id() {
    return message.requestId();
  }

  Params params() {
    return message.params();
  }

  @Override
  public Optional<RawJson> progressToken() {
    return params().meta().progressToken();
  }

  @Override
  public Optional<LogLevel> logLevel() {
    return client.logLevel();
  }

  @Override
  public Optional<RawJson> meta() {
    return params().meta().whole();
  }

  /** The parameters are not what the method has. */
  Outcome.Answer malformed(String text) {
    return message.error(revision.isModern() ? 400 : 200, ErrorCode.INVALID_PARAMS, text);
  }
}
