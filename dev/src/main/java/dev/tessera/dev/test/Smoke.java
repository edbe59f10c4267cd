package dev.tessera.dev.test;

import dev.tessera.dev.test.SmokeArguments.Case;
import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.AccessPolicy.ScopeDenial;
import dev.tessera.runtime.tool.AccessPolicy.Visibility;
import dev.tessera.runtime.tool.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Holds a server to what it says of itself: every tool is called with missing, null, wrong-typed
 * and unknown arguments, without a token and without each of its scopes, in both eras of the
 * protocol, and must refuse as the description promises. No call has arguments that fit, so none
 * reaches the user's methods.
 *
 * <p>What it cannot derive it leaves out: arguments of any type, and tools that take any argument.
 */
public final class Smoke {
  private static final String UNKNOWN = "tessera_smoke_test";

  private final TestClient anybody;
  private final ServerDescription description;
  private final List<Finding> findings = new ArrayList<>();

  private Smoke(TestClient anybody, ServerDescription description) {
    this.anybody = anybody;
    this.description = description;
  }

  /**
   * What was tried, and what came of it.
   *
   * @param tool the tool's name
   * @param check what was tried, as in {@code null for title}
   * @param problem what is wrong, with the whole answer; empty if all is well
   */
  public record Finding(String tool, String check, Optional<String> problem) {}

  /**
   * Starts a server of these tools, tries everything, and stops it.
   *
   * @return everything that was tried, in the order of the tools
   */
  public static List<Finding> test(McpFeatures tools) {
    try (TestServer server = TestServer.start(TesseraServer.builder(tools).noRateLimit())) {
      return test(server, tools.description());
    }
  }

  /**
   * Tries everything on a server that runs already.
   *
   * @param promised what it must keep to
   */
  public static List<Finding> test(TestServer server, ServerDescription promised) {
    Smoke smoke = new Smoke(server.client(), promised);
    for (Tool tool : promised.tools()) {
      smoke.access(tool);
      smoke.arguments(tool);
    }
    return List.copyOf(smoke.findings);
  }

  private void access(Tool tool) {
    String name = tool.name();
    if (!tool.guard().isPublic()) {
      check(tool, "without a token", c -> call(c.anonymous(), name).assertLogInRequired());
      check(
          tool,
          "with an expired token",
          c -> call(c.with(token -> token.expired()), name).assertInvalidToken());
    }
    SmokeScopes scopes = new SmokeScopes(description.scopes(), tool.guard());
    scopes
        .refused()
        .forEach(
            (what, granted) ->
                check(
                    tool,
                    what,
                    c -> refused(call(c.as(granted.toArray(String[]::new)), name), scopes)));
  }

  /** Where callers see only what they may use, the rest does not exist for them. */
  private void refused(Answer answer, SmokeScopes scopes) {
    if (description.access().visibility() == Visibility.GRANTED) {
      answer.assertUnknownTool();
    } else if (description.access().scopeDenial() == ScopeDenial.TOOL_RESULT) {
      answer.assertDeniedByResult(scopes.required());
    } else {
      answer.assertDenied(scopes.required());
    }
  }

  private void arguments(Tool tool) {
    SmokeArguments arguments = SmokeArguments.of(JsonValue.parse(tool.inputSchema()));
    if (arguments.takesAnything()) {
      return;
    }
    String[] scopes = new SmokeScopes(description.scopes(), tool.guard()).required();
    check(
        tool,
        "an unknown argument",
        c -> call(c.as(scopes), tool.name()).assertInvalidArgumentAt("/" + UNKNOWN));
    for (Case each : arguments.cases()) {
      check(
          tool,
          each.name(),
          c -> {
            if (each.header() && !c.isLegacy()) {
              return; // the headers would be refused first
            }
            Answer answer = c.as(scopes).call(tool.name(), each.with(UNKNOWN));
            answer.assertInvalidArgumentAt("/" + UNKNOWN);
            if (each.refused()) {
              answer.assertInvalidArgumentAt(each.pointer());
            } else {
              answer.assertNoInvalidArgumentAt(each.pointer());
            }
          });
    }
  }

  private static Answer call(TestClient client, String tool) {
    return client.call(tool, Map.of(UNKNOWN, true));
  }

  private void check(Tool tool, String name, Consumer<TestClient> expectation) {
    Optional<String> problem =
        problem(anybody, expectation).or(() -> problem(anybody.legacy(), expectation));
    findings.add(new Finding(tool.name(), name, problem));
  }

  private static Optional<String> problem(TestClient client, Consumer<TestClient> expectation) {
    try {
      expectation.accept(client);
      return Optional.empty();
    } catch (AssertionError failure) {
      return Optional.of((client.isLegacy() ? "Revision 2025-11-25: " : "") + failure.getMessage());
    }
  }
}
