package dev.tessera.runtime.protocol;

import static dev.tessera.runtime.protocol.Asking.askAt;
import static dev.tessera.runtime.protocol.Asking.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.specification.Specification;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of resources, templates and prompts before 2026-07-28. */
class DefinitionFormsTest {
  @ParameterizedTest
  @CsvSource({
    "resources/list, ListResourcesResult",
    "resources/templates/list, ListResourceTemplatesResult",
    "prompts/list, ListPromptsResult"
  })
  void eachRevisionHasItsForm(String method, String type) {
    assertForm("2025-11-25", method, type, true, true);
    assertForm("2025-06-18", method, type, true, false);
    assertForm("2025-03-26", method, type, false, false);
    assertForm("2024-11-05", method, type, false, false);
  }

  private static void assertForm(
      String revision, String method, String type, boolean titles, boolean icons) {
    String list = result(askAt(revision, method, ""));
    Specification.assertValid(revision, type, list);
    assertThat(list.contains("\"title\"")).as(revision).isEqualTo(titles);
    assertThat(list.contains("\"_meta\"")).as(revision).isEqualTo(titles);
    assertThat(list.contains("\"icons\"")).as(revision).isEqualTo(icons);
    assertThat(list).as(revision).doesNotContain("ttlMs", "resultType");
  }
}
