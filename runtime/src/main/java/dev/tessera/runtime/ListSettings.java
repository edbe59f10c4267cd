package dev.tessera.runtime;

import dev.tessera.runtime.protocol.catalog.ListOptions;
import dev.tessera.runtime.settings.Settings;
import dev.tessera.runtime.settings.SettingsException;
import java.time.Duration;
import java.util.Optional;

/** How lists are given out, as far as the builder and then the settings say. */
final class ListSettings {
  private static final String PAGE_SIZE = "MCP_PAGE_SIZE";
  private static final String TIME_TO_LIVE = "MCP_LIST_TTL";

  private Optional<Integer> pageSize = Optional.empty();
  private Optional<Duration> timeToLive = Optional.empty();

  /** What the builder says of pages; checked here, where the mistake is. */
  void pageSize(int definitions) {
    pageSize = Optional.of(ListOptions.USUAL.withPageSize(definitions).pageSize());
  }

  /** What the builder says of how long lists are fresh. */
  void timeToLive(Duration time) {
    timeToLive = Optional.of(ListOptions.USUAL.withTimeToLive(time).timeToLive());
  }

  /**
   * Takes what the builder does not say from the settings.
   *
   * @throws SettingsException if one is wrong
   */
  void complete(Settings settings) {
    if (pageSize.isEmpty()) {
      pageSize(
          settings.number(PAGE_SIZE, 1, ListOptions.MAX_PAGE_SIZE, ListOptions.USUAL.pageSize()));
    }
    if (timeToLive.isEmpty()) {
      Duration time = settings.duration(TIME_TO_LIVE, ListOptions.USUAL.timeToLive());
      if (time.compareTo(ListOptions.MAX_TIME_TO_LIVE) > 0) {
        throw SettingsException.of(
            TIME_TO_LIVE,
            settings.value(TIME_TO_LIVE).orElseThrow(),
            "must be a year at most",
            "Write it as in 30s or 5m.");
      }
      timeToLive(time);
    }
  }

  ListOptions options() {
    return new ListOptions(
        pageSize.orElse(ListOptions.USUAL.pageSize()),
        timeToLive.orElse(ListOptions.USUAL.timeToLive()));
  }
}
