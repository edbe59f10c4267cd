package dev.tessera.benchmarks.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CasesTest {

  @Test
  void areEachMeasuredOnce() {
    assertThat(Cases.all()).doesNotHaveDuplicates().containsAll(Cases.few());
  }

  @Test
  void haveATokenForEachRequestThatNeedsOne() {
    for (Case each : Cases.all()) {
      assertThat(each.requests(user -> "token " + user))
          .hasSize(Math.max(1, each.access().tokens))
          .doesNotHaveDuplicates()
          .allMatch(request -> request.token().isPresent() == each.access().secured());
    }
  }
}
