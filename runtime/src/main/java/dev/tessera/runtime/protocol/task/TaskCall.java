package dev.tessera.runtime.protocol.task;

import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.ClientCapabilities;
import dev.tessera.runtime.tool.Tool;
import java.time.Duration;
import java.util.Optional;

/**
 * A call that may go on as a task.
 *
 * @param id the id of its request, within the request
 * @param client what its client can
 */
public record TaskCall(RawJson id, Tool tool, Caller caller, ClientCapabilities client) {

  /** How much is kept while the tool is at work: the request. */
  int size() {
    return id.bytes().length;
  }

  StoredTask.Owner owner() {
    return new StoredTask.Owner(caller.principal(), tool.guard());
  }

  /** How long the tool may take as a task; empty for ever. */
  Optional<Duration> limit(TaskRules rules) {
    return Optional.of(tool.timeout().orElse(rules.timeToLive())).filter(time -> !time.isZero());
  }
}
