package dev.tessera.benchmarks.server;

import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * What the threads of another JVM allocate. Each thread counts for itself, always; to ask for the
 * numbers costs a moment between two windows, and nothing within one.
 */
public final class Allocation implements AutoCloseable {
  private final JMXConnector connection;
  private final ThreadMXBean threads;
  private final Map<Long, Long> seen = new HashMap<>();

  private Allocation(JMXConnector connection, ThreadMXBean threads) {
    this.connection = connection;
    this.threads = threads;
  }

  /** Watches a JVM. */
  @SuppressWarnings("BanJNDI") // the address is that of a process which this one has started
  public static Allocation of(ServerProcess server) throws IOException {
    JMXConnector connection = JMXConnectorFactory.connect(new JMXServiceURL(agent(server.pid())));
    Allocation allocation =
        new Allocation(
            connection,
            ManagementFactory.newPlatformMXBeanProxy(
                connection.getMBeanServerConnection(),
                ManagementFactory.THREAD_MXBEAN_NAME,
                ThreadMXBean.class));
    allocation.sinceLast();
    return allocation;
  }

  private static String agent(long pid) throws IOException {
    try {
      VirtualMachine machine = VirtualMachine.attach(String.valueOf(pid));
      try {
        return machine.startLocalManagementAgent();
      } finally {
        machine.detach();
      }
    } catch (AttachNotSupportedException e) {
      throw new IOException(e);
    }
  }

  /**
   * The bytes that were allocated since this was asked last. Threads that have ended in between do
   * not count; those of the servers do not end while there is work.
   */
  public long sinceLast() {
    long[] ids = threads.getAllThreadIds();
    long[] bytes = threads.getThreadAllocatedBytes(ids);
    long sum = 0;
    for (int i = 0; i < ids.length; i++) {
      long now = Math.max(0, bytes[i]);
      Long before = seen.put(ids[i], now);
      sum += now - (before == null ? 0 : before);
    }
    return sum;
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
