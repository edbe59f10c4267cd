package dev.tessera.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.runtime.protocol.catalog.ListOptions;
import dev.tessera.runtime.server.Cacheable;
import dev.tessera.runtime.server.TimesToLive;
import dev.tessera.runtime.settings.Settings;
import dev.tessera.runtime.settings.SettingsException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListSettingsTest {
  private final ListSettings lists = new ListSettings();

  @Test
  void listsAreAsUsualIfNobodySaysOtherwise() {
    lists.complete(Settings.of(Map.of()));
    assertThat(lists.options()).isEqualTo(ListOptions.USUAL);
    assertThat(lists.options().timeToLive(Cacheable.TOOLS)).isEqualTo(Duration.ofMinutes(5));
    assertThat(lists.options().timeToLive(Cacheable.CONTENTS)).isEqualTo(Duration.ZERO);
  }

  @Test
  void whatTheBuilderSaysStandsAndTheEnvironmentSaysTheRest() {
    lists.pageSize(7);
    lists.complete(Settings.of(Map.of("MCP_PAGE_SIZE", "9", "MCP_LIST_TTL", "0s")));
    assertThat(lists.options().pageSize()).isEqualTo(7);
    assertThat(lists.options().timeToLive(Cacheable.TOOLS)).isEqualTo(Duration.ZERO);
  }

  @Test
  void eachListAndWhatIsReadHaveATimeOfTheirOwn() {
    lists.timeToLive(Cacheable.PROMPTS, Duration.ofHours(2));
    lists.complete(
        Settings.of(
            Map.of(
                "MCP_LIST_TTL", "1m",
                "MCP_TOOL_LIST_TTL", "2m",
                "MCP_RESOURCE_LIST_TTL", "3m",
                "MCP_TEMPLATE_LIST_TTL", "4m",
                "MCP_PROMPT_LIST_TTL", "5m",
                "MCP_RESOURCE_TTL", "1h")));
    assertThat(Arrays.stream(Cacheable.values()).map(lists.options()::timeToLive))
        .containsExactly(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(3),
            Duration.ofMinutes(4),
            Duration.ofHours(2),
            Duration.ofHours(1));
  }

  @Test
  void whatIsSaidOfOneListCountsMoreThanWhatIsSaidOfAllAndTheServerSaysTheRest() {
    lists.timeToLive(Cacheable.LISTS, Duration.ofMinutes(1));
    ListOptions options =
        lists
            .options()
            .or(
                TimesToLive.unsaid()
                    .with(Cacheable.LISTS, Duration.ofMinutes(2))
                    .with(Cacheable.TOOLS, Duration.ofMinutes(3))
                    .with(Cacheable.CONTENTS, Duration.ofMinutes(4)));
    assertThat(options.timeToLive(Cacheable.LISTS)).isEqualTo(Duration.ofMinutes(1));
    assertThat(options.timeToLive(Cacheable.TOOLS)).isEqualTo(Duration.ofMinutes(3));
    assertThat(options.timeToLive(Cacheable.PROMPTS)).isEqualTo(Duration.ofMinutes(1));
    assertThat(options.timeToLive(Cacheable.CONTENTS)).isEqualTo(Duration.ofMinutes(4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "100001", "-1", "1.5", "many"})
  void aPageSizeIsANumberInBounds(String value) {
    assertThatThrownBy(() -> lists.complete(Settings.of(Map.of("MCP_PAGE_SIZE", value))))
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            "MCP_PAGE_SIZE is \""
                + value
                + "\", but must be a number from 1 to 100000. Set MCP_PAGE_SIZE=1000, or unset it for"
                + " 1000.");
  }

  @ParameterizedTest
  @CsvSource({
    "soon, 'must be a number with a unit: ms, s, m or h. Write it as in 500ms, 10s or 5m.'",
    "8761h, must be a year at most. Write it as in 30s or 5m."
  })
  void aTimeToLiveIsADurationInBounds(String value, String problem) {
    for (String variable : List.of("MCP_LIST_TTL", "MCP_RESOURCE_TTL")) {
      assertThatThrownBy(() -> lists.complete(Settings.of(Map.of(variable, value))))
          .isInstanceOf(SettingsException.class)
          .hasMessage(variable + " is \"" + value + "\", but " + problem);
    }
  }

  @Test
  void theBuilderRefusesWhatIsOutOfBounds() {
    assertThatThrownBy(() -> lists.pageSize(0)).hasMessage("A page of 0 is not in 1 to 100000");
    assertThatThrownBy(() -> lists.timeToLive(Cacheable.LISTS, Duration.ofSeconds(-1)))
        .hasMessage("PT-1S is not in nothing to a year");
  }
}
