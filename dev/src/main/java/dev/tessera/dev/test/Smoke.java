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
 * protocol, and must refuse as the description promises. Prompts are tried likewise, and resources
 * without a token and without their scopes. No call has arguments that fit, so none reaches the
 * user's methods.
 *
 * <p>Arguments of any type must be let through, whatever comes; inside of maps, values of wrong
 * types are tried. Tools that take arguments beside those of their schema are called with wrong
 * ones only.
 */
public final class Smoke {
  private static final String UNKNOWN = "tessera_smoke_test";

  /** MCP 2026-07-28, Streamable HTTP, Server Validation. */
  private static final int HEADER_MISMATCH = -32020;

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
   * @param tool the tool's name, or as in {@code prompt review} and {@code resource notes}
   * @param check what was tried, as in {@code null for title}
   * @param problem what is wrong, with the whole answer; empty if all is well
   */
  public record Finding(String tool, String check, Optional<String> problem) {}

  /**
   * Starts a server of these tools, tries everything, and stops it.
   *
   * @return everything that was tried, in the order of the tools, prompts and resources
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
    new SmokeFeatures(smoke, promised).tryAll();
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
    String[] scopes = new SmokeScopes(description.scopes(), tool.guard()).required();
    if (arguments.takesAnything()) {
      // With anything that fits, the call would run.
      arguments.cases().stream()
          .filter(Case::refused)
          .forEach(
              each ->
                  check(
                      tool,
                      each.name(),
                      c -> refused(c.as(scopes).call(tool.name(), each.arguments()), each)));
      return;
    }
    check(
        tool,
        "an unknown argument",
        c -> call(c.as(scopes), tool.name()).assertInvalidArgumentAt("/" + UNKNOWN));
    for (Case each : arguments.cases()) {
      check(tool, each.name(), c -> argument(c.as(scopes), tool.name(), each));
    }
  }

  private static void argument(TestClient client, String tool, Case each) {
    Answer answer = client.call(tool, each.with(UNKNOWN));
    if (each.refused()) {
      refused(answer, each);
    } else {
      answer.assertInvalidArgumentAt("/" + UNKNOWN).assertNoInvalidArgumentAt(each.pointer());
    }
  }

  /** Objects and arrays have no header, for want of which they may be refused even before. */
  private static void refused(Answer answer, Case each) {
    if (each.header() && answer.status() == 400) {
      answer.assertError(HEADER_MISMATCH);
    } else {
      answer.assertInvalidArgumentAt(each.pointer());
    }
  }

  private static Answer call(TestClient client, String tool) {
    return client.call(tool, Map.of(UNKNOWN, true));
  }

  private void check(Tool tool, String name, Consumer<TestClient> expectation) {
    check(tool.name(), name, expectation);
  }

  /** Tries something in both eras. */
  void check(String subject, String name, Consumer<TestClient> expectation) {
    Optional<String> problem =
        problem(anybody, expectation).or(() -> problem(anybody.legacy(), expectation));
    findings.add(new Finding(subject, name, problem));
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
