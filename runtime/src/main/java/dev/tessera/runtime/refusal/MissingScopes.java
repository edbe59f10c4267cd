package dev.tessera.runtime.refusal;

import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Decision;
import java.util.Optional;

/** What the log is told where a guard said no, whatever the request came by. */
public final class MissingScopes {
  /** The reason, as it is counted. */
  public static final String REASON = "insufficient_scope";

  private MissingScopes() {}

  /**
   * Who lacks what for which operation; never the token.
   *
   * @param operation see {@link #operation}
   * @param request how the message calls itself, as JSON, if it has been read
   */
  public static String of(
      String operation, Decision decision, Caller caller, Optional<String> request) {
    return operation
        + " requires "
        + decision.required()
        + ", missing are "
        + decision.missing()
        + ", granted "
        + LogText.of(String.join(" ", caller.scopes()))
        + "; "
        + who(caller)
        + request.map(id -> ", request id " + LogText.of(id)).orElse("");
  }

  /** A method and what it is used on, as a client names them; either may be missing. */
  public static String operation(Optional<String> method, Optional<String> name) {
    return method
        .map(it -> LogText.of(it) + name.map(of -> " of " + LogText.of(of)).orElse(""))
        .orElse("the operation");
  }

  /** The client and the subject that the token names. */
  public static String who(Caller caller) {
    return "client "
        + LogText.of(caller.client().orElse(null))
        + ", subject "
        + LogText.of(caller.subject().orElse(null));
  }
}
