package dev.tessera.benchmarks.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LoadedClassesTest {

  @Test
  void countsAllAndOurs() {
    assertThat(
            LoadedClasses.of(
                List.of(
                    "java.lang.Object source: shared objects file",
                    "dev.tessera.runtime.Start source: jar:file:/x.jar",
                    "app.TodoToolsMcp source: file:/todo.jar",
                    "apple.Pie source: file:/pie.jar",
                    " - details")))
        .isEqualTo(new LoadedClasses(4, 2));
  }
}
