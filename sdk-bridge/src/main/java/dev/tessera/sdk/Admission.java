package dev.tessera.sdk;

import dev.tessera.runtime.refusal.MissingScopes;
import dev.tessera.runtime.refusal.RefusalLog;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.AccessPolicy;
import dev.tessera.runtime.tool.AccessPolicy.ScopeDenial;
import dev.tessera.runtime.tool.AccessPolicy.Visibility;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Decision;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.ScopeSet;
import dev.tessera.runtime.tool.ScopeVocabulary;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.spec.McpError;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks the guards, and says no as the server's access policy wants it said.
 *
 * <p>Thread-safe.
 */
final class Admission {
  private static final RefusalLog LOG = new RefusalLog();

  private final ScopeVocabulary scopes;
  private final AccessPolicy policy;
  private final Callers callers;

  Admission(ServerDescription server, Callers callers) {
    this.scopes = server.scopes();
    this.policy = server.access();
    this.callers = callers;
  }

  /**
   * A caller as one server sees it. What a caller holds is a set of bits, and means nothing to
   * another server: then it is found out again, by the names of the scopes.
   */
  static Caller of(Caller caller, ScopeVocabulary scopes) {
    ScopeSet held = scopes.expand(caller.scopes());
    if (held.equals(caller.held())) {
      return caller;
    }
    return caller.authenticated()
        ? new Caller(
            caller.subject(),
            caller.client(),
            caller.organisation(),
            caller.scopes(),
            held,
            caller.claims())
        : Caller.anonymous(scopes);
  }

  /** Who sends the request; one who is not authenticated if nobody is known. */
  Caller caller(McpTransportContext context) {
    return callers
        .caller(context, scopes)
        .map(caller -> of(caller, scopes))
        .orElseGet(() -> Caller.anonymous(scopes));
  }

  /** Whether a list shows it to this caller. */
  boolean shows(Guard guard, Caller caller) {
    return policy.visibility() == Visibility.ALL || guard.permits(caller);
  }

  /**
   * What to tell a caller in the result of a tool, if that is how it is told that scopes are
   * missing.
   */
  Optional<Decision> denialInResult(Guard guard, Caller caller, String operation) {
    if (guard.permits(caller)
        || policy.scopeDenial() != ScopeDenial.TOOL_RESULT
        || !shows(guard, caller)
        || !caller.authenticated()) {
      return Optional.empty();
    }
    return Optional.of(refused(guard, caller, operation));
  }

  /**
   * Lets the caller pass.
   *
   * @param missing what the SDK answers where there is no such operation
   * @throws McpError if the guard says no
   */
  void check(Guard guard, Caller caller, String operation, Supplier<McpError> missing) {
    if (guard.permits(caller)) {
      return;
    }
    if (!caller.authenticated()) {
      LOG.refused("token_missing", () -> operation + " came without a caller");
      throw shows(guard, caller)
          ? error(Errors.UNAUTHORIZED, "An access token is required.")
          : missing.get();
    }
    Decision decision = refused(guard, caller, operation);
    throw shows(guard, caller) ? error(Errors.FORBIDDEN, decision.message()) : missing.get();
  }

  private static Decision refused(Guard guard, Caller caller, String operation) {
    Decision decision = guard.decide(caller.held());
    LOG.refused(
        MissingScopes.REASON,
        () -> MissingScopes.of(operation, decision, caller, Optional.empty()));
    return decision;
  }

  private static McpError error(int code, String message) {
    return McpError.builder(code).message(message).build();
  }
}
