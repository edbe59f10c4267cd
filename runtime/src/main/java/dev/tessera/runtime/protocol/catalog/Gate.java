package dev.tessera.runtime.protocol.catalog;

import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.AccessPolicy;
import dev.tessera.runtime.tool.AccessPolicy.ScopeDenial;
import dev.tessera.runtime.tool.AccessPolicy.Visibility;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Guard;

/**
 * What a server's access policy makes of the guards of its operations.
 *
 * <p>Immutable and thread-safe.
 */
public final class Gate {
  private final AccessPolicy policy;
  private final boolean secured;
  private final boolean hides;

  /** The gate of this server. */
  public Gate(ServerDescription server) {
    policy = server.access();
    secured = server.secured();
    hides = server.hidesOperations();
  }

  /** Whether an operation exists, as far as this caller is to know. */
  public boolean shows(Guard guard, Caller caller) {
    return guard.permits(caller)
        || (policy.visibility() == Visibility.ALL && caller.authenticated());
  }

  /**
   * Whether a caller who asks for what is not shown has to log in first. That goes for what is not
   * there at all, too, or else the answer would tell what is.
   */
  public boolean wantsToken(Caller caller) {
    return secured && !caller.authenticated();
  }

  /** Whether all callers are shown the same. */
  boolean showsAllTheSame() {
    return !hides;
  }

  /** Whether a tool's result says that a scope is missing. */
  public boolean deniesByResult() {
    return policy.scopeDenial() == ScopeDenial.TOOL_RESULT;
  }

  /**
   * Whether what a guard refuses may be answered before the request has been read, by a challenge.
   */
  public boolean challengesEarly(Caller caller) {
    return policy.visibility() == Visibility.ALL && caller.authenticated();
  }
}
