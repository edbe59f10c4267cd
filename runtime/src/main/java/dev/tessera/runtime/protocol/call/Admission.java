package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.protocol.catalog.Gate;
import dev.tessera.runtime.protocol.message.ErrorCode;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Decision;
import dev.tessera.runtime.tool.Guard;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Asks guards, and says what becomes of those whom they do not let pass. What is asked here is what
 * counts, whatever was found out from headers before.
 */
final class Admission {
  private final Gate gate;

  Admission(Gate gate) {
    this.gate = gate;
  }

  /**
   * The refusal of a guard, as far as it may be sent before the request's id is known. Empty means
   * nothing.
   */
  Optional<Decision> early(Guard guard, Caller caller) {
    return gate.challengesEarly(caller)
        ? Optional.of(guard.decide(caller.held())).filter(decision -> !decision.permitted())
        : Optional.empty();
  }

  /**
   * The answer about what is not there: whoever has to log in first does not learn even that.
   *
   * @param missing says that it is not there
   */
  Outcome missing(OperationRequest request, Outcome.Answer missing) {
    return gate.wantsToken(request.caller()) ? unauthenticated(request) : missing;
  }

  /**
   * The refusal of a guard; empty if it lets the caller pass.
   *
   * @param missing says that the operation is not there
   */
  Optional<Outcome> refusal(
      OperationRequest request, Guard guard, Supplier<Outcome.Answer> missing) {
    return refusal(
        request,
        guard,
        missing,
        decision -> request.message().error(403, ErrorCode.FORBIDDEN, decision.message()));
  }

  /**
   * The same where the access policy may have another answer. The log is always told; the caller is
   * told what the policy says.
   *
   * @param denial says what the guard has said
   */
  Optional<Outcome> refusal(
      OperationRequest request,
      Guard guard,
      Supplier<Outcome.Answer> missing,
      Function<Decision, Outcome.Answer> denial) {
    Caller caller = request.caller();
    if (guard.permits(caller)) {
      return Optional.empty();
    }
    if (gate.wantsToken(caller)) {
      return Optional.of(unauthenticated(request));
    }
    Decision decision = guard.decide(caller.held());
    Outcome.Answer answer = gate.shows(guard, caller) ? denial.apply(decision) : missing.get();
    return Optional.of(new Outcome.Denied(request.message(), decision, answer));
  }

  private static Outcome unauthenticated(OperationRequest request) {
    return new Outcome.Unauthenticated(
        request
            .message()
            .error(401, ErrorCode.UNAUTHORIZED, "An access token is required.")
            .body());
  }
}
