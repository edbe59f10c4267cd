package dev.tessera.runtime;

import dev.tessera.runtime.intercept.CallInterceptor;
import dev.tessera.runtime.protocol.call.CallRules;
import dev.tessera.runtime.protocol.task.TaskRules;
import dev.tessera.runtime.settings.CallSettings;
import dev.tessera.runtime.settings.Settings;
import dev.tessera.runtime.settings.SettingsException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What holds for calls, as far as the builder and then the settings say. */
final class CallRuleSettings {
  private Optional<Duration> timeout = Optional.empty();
  private Optional<Duration> inputTime = Optional.empty();
  private Optional<Integer> maxConcurrent = Optional.empty();
  private Clock clock = Clock.systemUTC();
  private final List<CallInterceptor> interceptors = new ArrayList<>();

  void timeout(Duration time) {
    timeout = Optional.of(checked(time));
  }

  private static Duration checked(Duration time) {
    if (time.toMillis() < 1) {
      throw new IllegalArgumentException(time + " is less than a millisecond");
    }
    return time;
  }

  void inputTime(Duration time) {
    inputTime = Optional.of(checked(time));
  }

  void noTimeout() {
    timeout = Optional.of(Duration.ZERO);
  }

  void maxConcurrent(int calls) {
    if (calls < 1) {
      throw new IllegalArgumentException(calls + " calls are none");
    }
    maxConcurrent = Optional.of(calls);
  }

  void clock(Clock clock) {
    this.clock = clock;
  }

  void interceptor(CallInterceptor interceptor) {
    interceptors.add(interceptor);
  }

  /**
   * Takes what the builder does not say from the settings.
   *
   * @throws SettingsException if one is wrong
   */
  void complete(Settings settings) {
    CallSettings said = CallSettings.from(settings);
    timeout = timeout.isPresent() ? timeout : said.timeout();
    inputTime = inputTime.isPresent() ? inputTime : said.inputTime();
    maxConcurrent = maxConcurrent.isPresent() ? maxConcurrent : said.maxConcurrent();
  }

  /**
   * What holds.
   *
   * @param tasks what holds for tasks
   */
  CallRules rules(TaskRules tasks) {
    CallRules usual = CallRules.usual();
    return new CallRules(
        timeout.orElse(usual.timeout()),
        inputTime.orElse(usual.inputTime()),
        maxConcurrent.orElse(usual.maxConcurrent()),
        tasks,
        interceptors,
        clock);
  }
}
