package dev.tessera.benchmarks.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JdkTest {

  @Test
  void findsTheOneThatRunsThis() {
    Jdk current = Jdk.current();
    assertThat(current.feature()).isEqualTo(Runtime.version().feature());
    assertThat(Path.of(current.java())).isExecutable();
    assertThat(Jdk.ofRelease(current.feature())).contains(current);
  }

  @Test
  void findsNoneThatIsNotThere() {
    assertThat(Jdk.ofRelease(4)).isEmpty();
  }
}
