package dev.tessera.runtime.soak;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * What this process takes.
 *
 * @param heap bytes in use after garbage has been collected
 * @param direct bytes in direct buffers
 * @param threads how many there are
 * @param files how many files and sockets are open
 */
record Footprint(long heap, long direct, int threads, long files) {
  private static final int COLLECTIONS = 4;

  static Footprint now() throws InterruptedException {
    long heap = Long.MAX_VALUE;
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
      Thread.sleep(50);
      heap = Math.min(heap, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    long direct =
        ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
            .filter(pool -> pool.getName().equals("direct"))
            .mapToLong(BufferPoolMXBean::getMemoryUsed)
            .sum();
    return new Footprint(
        heap, direct, ManagementFactory.getThreadMXBean().getThreadCount(), openFiles());
  }

  static long openFiles() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getOpenFileDescriptorCount()
        : 0;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "heap %.1f MB, direct buffers %.1f MB, %d threads, %d files and sockets",
        heap / 1e6,
        direct / 1e6,
        threads,
        files);
  }
}
