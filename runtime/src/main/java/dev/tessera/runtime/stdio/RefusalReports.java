package dev.tessera.runtime.stdio;

import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.message.Message;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.refusal.MissingScopes;
import dev.tessera.runtime.refusal.RefusalLog;
import dev.tessera.runtime.tool.Caller;
import java.util.Optional;

/** Tells the log what was refused on stdio, and why. */
final class RefusalReports {
  private final RefusalLog log;
  private final Caller caller;

  RefusalReports(RefusalLog log, Caller caller) {
    this.log = log;
    this.caller = caller;
  }

  void scopes(Outcome.Denied denied) {
    Message request = denied.request();
    String operation =
        MissingScopes.operation(Optional.of(request.method()), request.params().subject());
    log.refused(
        MissingScopes.REASON,
        () ->
            "on stdio, "
                + MissingScopes.of(
                    operation, denied.decision(), caller, request.id().map(RawJson::text)));
  }

  void busy() {
    log.refused("busy", () -> "on stdio, too many calls are under way");
  }

  void tooManySubscriptions() {
    log.refused("subscriptions", () -> "on stdio, too many subscriptions");
  }

  void size(int limit) {
    log.refused("size", () -> "on stdio, a line has more than " + limit + " bytes");
  }
}
