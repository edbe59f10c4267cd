package dev.tessera.benchmarks.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** Medians, and numbers as people read them. */
public final class Figures {
  private Figures() {}

  /** The value in the middle; of an even number of values, the upper one of the two there. */
  public static double median(DoubleStream values) {
    double[] sorted = values.toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("Nothing has no median");
    }
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** With so many digits after the point. */
  public static String fixed(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  /** A ratio, as in {@code 0.93}. */
  public static String ratio(double value) {
    return fixed(value, 2);
  }

  /** A count with separators, as in {@code 82,000}; three digits of it count. */
  public static String count(double value) {
    double unit = value < 1000 ? 1 : Math.pow(10, Math.floor(Math.log10(value)) - 2);
    return String.format(Locale.ROOT, "%,d", Math.round(value / unit) * Math.round(unit));
  }

  /** A time given in nanoseconds, in the unit that suits it. */
  public static String time(double nanos) {
    if (nanos < 1e3) {
      return digits(nanos) + " ns";
    }
    return nanos < 1e6 ? digits(nanos / 1e3) + " µs" : digits(nanos / 1e6) + " ms";
  }

  /** A size given in bytes, in the unit that suits it. */
  public static String bytes(double bytes) {
    if (bytes < 1e4) {
      return fixed(bytes, 0) + " B";
    }
    return bytes < 1e7 ? digits(bytes / 1e3) + " kB" : digits(bytes / 1e6) + " MB";
  }

  private static String digits(double value) {
    return fixed(value, value < 10 ? 2 : value < 100 ? 1 : 0);
  }
}
