package dev.tessera.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
  private static final String PAGE =
      "Before\n<!-- http -->\n\nold\n<!-- /http -->\nAfter\n<!-- jmh -->\n<!-- /jmh -->\n";

  @Test
  void replacesOnePartAndLeavesTheRest() {
    assertThat(Page.replaced(PAGE, "http", "new\n"))
        .isEqualTo(
            "Before\n<!-- http -->\n\nnew\n\n<!-- /http -->\nAfter\n<!-- jmh -->\n<!-- /jmh -->\n");
  }

  @Test
  void writesTheFile(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(directory.resolve("page.md"), PAGE);
    new Page(file).write("jmh", "times\n");
    assertThat(file).content().endsWith("<!-- jmh -->\n\ntimes\n\n<!-- /jmh -->\n");
  }

  @Test
  void knowsNoOtherParts() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Page.replaced(PAGE, "start", ""))
        .withMessage("The page has no part \"start\"");
  }
}
