package dev.tessera.benchmarks.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CasesTest {

  @Test
  void areEachMeasuredOnce() {
    assertThat(Cases.all()).doesNotHaveDuplicates().containsAll(Cases.few());
  }

  @Test
  void aPartIsThoseWithATextInTheirTitle() {
    assertThat(Cases.with(List.of())).isEqualTo(Cases.all());
    assertThat(Cases.with(List.of("add, 2025-11-25, none", "5000 tools")))
        .extracting(Case::title)
        .containsExactly(
            "add, 2025-11-25, none, 5 tools, 1 connections",
            "add, 2025-11-25, none, 5 tools, 32 connections",
            "add, 2026-07-28, none, 5000 tools, 32 connections");
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
