package dev.tessera.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.runtime.protocol.catalog.ListOptions;
import dev.tessera.runtime.settings.Settings;
import dev.tessera.runtime.settings.SettingsException;
import java.time.Duration;
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
    assertThat(lists.options()).isEqualTo(new ListOptions(1_000, Duration.ofMinutes(5)));
  }

  @Test
  void whatTheBuilderSaysStandsAndTheEnvironmentSaysTheRest() {
    lists.pageSize(7);
    lists.complete(Settings.of(Map.of("MCP_PAGE_SIZE", "9", "MCP_LIST_TTL", "0s")));
    assertThat(lists.options()).isEqualTo(new ListOptions(7, Duration.ZERO));
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
    "soon, 'must be a number with a unit: ms, s or m. Write it as in 500ms, 10s or 5m.'",
    "525601m, must be a year at most. Write it as in 30s or 5m."
  })
  void aTimeToLiveIsADurationInBounds(String value, String problem) {
    assertThatThrownBy(() -> lists.complete(Settings.of(Map.of("MCP_LIST_TTL", value))))
        .isInstanceOf(SettingsException.class)
        .hasMessage("MCP_LIST_TTL is \"" + value + "\", but " + problem);
  }

  @Test
  void theBuilderRefusesWhatIsOutOfBounds() {
    assertThatThrownBy(() -> lists.pageSize(0)).hasMessage("A page of 0 is not in 1 to 100000");
    assertThatThrownBy(() -> lists.timeToLive(Duration.ofSeconds(-1)))
        .hasMessage("PT-1S is not in nothing to a year");
  }
}
