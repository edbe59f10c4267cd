package dev.tessera.benchmarks;

import java.util.Arrays;
import java.util.List;

/** What can be measured. */
enum Benchmark {
  HTTP,
  JMH,
  START,
  COMPILE_TIME;

  /** Its name on the command line and on the page. */
  String title() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** All names. */
  static List<String> titles() {
    return Arrays.stream(values()).map(Benchmark::title).toList();
  }
}
