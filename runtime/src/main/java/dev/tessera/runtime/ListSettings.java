package dev.tessera.runtime;

import dev.tessera.runtime.protocol.catalog.ListOptions;
import dev.tessera.runtime.server.Cacheable;
import dev.tessera.runtime.server.TimesToLive;
import dev.tessera.runtime.settings.Settings;
import dev.tessera.runtime.settings.SettingsException;
import java.time.Duration;
import java.util.Optional;

/**
 * How lists are given out, and how long what clients get is fresh, as far as the builder and then
 * the settings say.
 */
final class ListSettings {
  private static final String PAGE_SIZE = "MCP_PAGE_SIZE";

  private Optional<Integer> pageSize = Optional.empty();
  private TimesToLive times = TimesToLive.unsaid();

  /** What the builder says of pages; checked here, where the mistake is. */
  void pageSize(int definitions) {
    pageSize = Optional.of(ListOptions.USUAL.withPageSize(definitions).pageSize());
  }

  /** What the builder says of how long something is fresh. */
  void timeToLive(Cacheable what, Duration time) {
    times = times.with(what, time);
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
    TimesToLive said = TimesToLive.unsaid();
    for (Cacheable what : Cacheable.values()) {
      Optional<Duration> time = time(settings, variable(what));
      said = time.isPresent() ? said.with(what, time.get()) : said;
    }
    times = times.or(said);
  }

  private static String variable(Cacheable what) {
    return switch (what) {
      case LISTS -> "MCP_LIST_TTL";
      case TOOLS -> "MCP_TOOL_LIST_TTL";
      case RESOURCES -> "MCP_RESOURCE_LIST_TTL";
      case TEMPLATES -> "MCP_TEMPLATE_LIST_TTL";
      case PROMPTS -> "MCP_PROMPT_LIST_TTL";
      case CONTENTS -> "MCP_RESOURCE_TTL";
    };
  }

  private static Optional<Duration> time(Settings settings, String variable) {
    Optional<Duration> time = settings.duration(variable);
    if (time.filter(it -> it.compareTo(TimesToLive.MAX) > 0).isPresent()) {
      throw SettingsException.of(
          variable,
          settings.value(variable).orElseThrow(),
          "must be a year at most",
          "Write it as in 30s or 5m.");
    }
    return time;
  }

  ListOptions options() {
    return new ListOptions(pageSize.orElse(ListOptions.USUAL.pageSize()), times);
  }
}
