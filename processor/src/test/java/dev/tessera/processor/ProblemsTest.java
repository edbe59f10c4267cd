package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.processor.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The messages, their tests and their documentation know the same problems. */
class ProblemsTest {
  private static final Pattern HEADING = Pattern.compile("(?m)^### mcp/([a-z-]+)$");
  private static final Pattern EXPECTED =
      Pattern.compile("(?:error|warning|note) \\[mcp/([a-z-]+)]");

  private static Map<String, Long> counted(Stream<String> keys) {
    return keys.collect(Collectors.groupingBy(it -> it, TreeMap::new, Collectors.counting()));
  }

  private static Stream<String> keys(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1));
  }

  private static Map<String, Long> codes() {
    return counted(Arrays.stream(ProblemCode.values()).map(ProblemCode::key));
  }

  @Test
  void everyProblemHasAnEntryInTheDocumentationAndTheOtherWayRound() throws IOException {
    String docs = Files.readString(Path.of("../docs/problems.md"));
    List<String> entries = keys(HEADING, docs).toList();
    assertThat(entries).doesNotHaveDuplicates();
    assertThat(entries).containsExactlyInAnyOrderElementsOf(codes().keySet());
  }

  @Test
  void everyTextIsExpectedByATest() throws IOException {
    StringBuilder tests = new StringBuilder();
    try (Stream<Path> files = Files.list(Path.of("src/test/java/dev/tessera/processor"))) {
      for (Path file : files.filter(it -> it.toString().endsWith("MessagesTest.java")).toList()) {
        tests.append(Files.readString(file));
      }
    }
    Map<String, Long> expected = counted(keys(EXPECTED, tests.toString()));
    codes()
        .forEach(
            (key, texts) ->
                assertThat(expected.getOrDefault(key, 0L))
                    .as("tests of [mcp/%s]", key)
                    .isGreaterThanOrEqualTo(texts));
  }
}
