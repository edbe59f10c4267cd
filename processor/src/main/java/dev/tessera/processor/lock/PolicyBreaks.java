package dev.tessera.processor.lock;

import dev.tessera.processor.schema.Json;
import java.util.function.Consumer;

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
    if (old.isSecured() && now.isSecured() && old.hides() != now.hides()) {
      breaks.accept(
          now.hides()
              ? "what a caller may not use is hidden now"
              : "what a caller may not use is no longer hidden");
    }
  }

  private boolean needsToken() {
    return isSecured() && !policy("anonymous").equals("true");
  }

  /** Whether there is anything that is not public. */
  private boolean isSecured() {
    return Tree.list(contract, "tools").stream()
        .anyMatch(tool -> !Tree.text(tool, "guard").equals("public"));
  }

  private boolean hides() {
    return policy("visibility").equals("granted");
  }

  private String policy(String name) {
    return Tree.member(contract, "access").map(access -> Tree.text(access, name)).orElse("");
  }
}
