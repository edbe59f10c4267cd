package dev.tessera.dev.junit;

import dev.tessera.dev.test.Smoke;
import dev.tessera.dev.test.Smoke.Finding;
import dev.tessera.runtime.server.McpFeatures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * The tests that follow from the tools alone, one line to write:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> keepsItsPromises() {
 *   return SmokeTest.of(new TodoToolsMcp(new TodoTools()));
 * }
 * }</pre>
 *
 * <p>See {@link Smoke} for what is tried. None of the user's methods runs.
 */
public final class SmokeTest {
  private SmokeTest() {}

  /**
   * Tries everything on a server of these tools, which has stopped when this returns.
   *
   * @return a container per tool, a test per thing tried
   */
  public static Stream<DynamicNode> of(McpFeatures tools) {
    Map<String, List<DynamicTest>> byTool = new LinkedHashMap<>();
    for (Finding finding : Smoke.test(tools)) {
      byTool.computeIfAbsent(finding.tool(), tool -> new ArrayList<>()).add(test(finding));
    }
    return byTool.entrySet().stream()
        .map(tool -> DynamicContainer.dynamicContainer(tool.getKey(), tool.getValue()));
  }

  private static DynamicTest test(Finding finding) {
    return DynamicTest.dynamicTest(
        finding.check(),
        () ->
            finding
                .problem()
                .ifPresent(
                    problem -> {
                      throw new AssertionError(
                          finding.tool() + ", " + finding.check() + ": " + problem);
                    }));
  }
}
