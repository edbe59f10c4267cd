package dev.tessera.processor.lock;

import dev.tessera.processor.schema.Json;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What changed in who is let in at all, and in what a server makes of its guards, where there is a
 * guard to make it of.
 */
final class PolicyBreaks {
  private final Json contract;

  private PolicyBreaks(Json contract) {
    this.contract = contract;
  }

  static void compare(Json before, Json after, Consumer<String> breaks) {
    PolicyBreaks old = new PolicyBreaks(before);
    PolicyBreaks now = new PolicyBreaks(after);
    if (old.needsToken() != now.needsToken()) {
      breaks.accept(
          now.needsToken()
              ? "callers without an access token are no longer let in"
              : "callers without an access token are let in now");
    }
    if (!old.isSecured() || !now.isSecured()) {
      return;
    }
    if (old.hides() != now.hides()) {
      breaks.accept(
          now.hides()
              ? "what a caller may not use is hidden now"
              : "what a caller may not use is no longer hidden");
    }
    if (old.deniesByResult() != now.deniesByResult()) {
      breaks.accept(
          now.deniesByResult()
              ? "a missing scope is a tool's result now"
              : "a missing scope is no longer a tool's result");
    }
  }

  private boolean needsToken() {
    return isSecured() && !policy("anonymous").equals("true");
  }

  /** Whether there is anything that is not public. */
  private boolean isSecured() {
    return Stream.of("tools", "resources", "prompts")
        .flatMap(kind -> Tree.list(contract, kind).stream())
        .anyMatch(operation -> !Tree.text(operation, "guard").equals("public"));
  }

  private boolean hides() {
    return policy("visibility").equals("granted");
  }

  private boolean deniesByResult() {
    return policy("scopeDenial").equals("tool_result");
  }

  private String policy(String name) {
    return Tree.member(contract, "access").map(access -> Tree.text(access, name)).orElse("");
  }
}
