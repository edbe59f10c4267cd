package dev.tessera.benchmarks.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TodoSourcesTest {

  @Test
  void areAServerOfSoManyTools() {
    List<MemoryFile> files = Compilation.processed(TodoSources.of(12, false), 17).written();
    assertThat(files)
        .extracting(MemoryFile::path)
        .contains(TodoSources.MAIN.replace('.', '/') + ".class", TodoSources.CONTRACT);
    assertThat(contract(files)).contains("\"add_blocking\"").doesNotContain(TodoSources.SCOPE);
    assertThat(contract(files).split("\"inputSchema\"", -1)).hasSize(12 + 1);
  }

  @Test
  void areSecuredIfWanted() {
    List<MemoryFile> files = Compilation.processed(TodoSources.of(5, true), 17).written();
    assertThat(contract(files)).contains("\"allOf\": [\"" + TodoSources.SCOPE + "\"]");
  }

  @Test
  void haveToolsOfTheirOwn() {
    assertThatIllegalArgumentException().isThrownBy(() -> TodoSources.of(4, false));
  }

  private static String contract(List<MemoryFile> files) {
    return files.stream()
        .filter(file -> file.path().equals(TodoSources.CONTRACT))
        .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }
}
