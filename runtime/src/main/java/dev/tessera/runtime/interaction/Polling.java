package dev.tessera.runtime.interaction;

import java.time.Duration;

/**
 * Lets go of the client while a call takes its time (MCP 2025-11-25, Transports, Sending Messages
 * to the Server): a parameter that a tool may have, invisible to clients. The client comes back
 * after a while for what has been said since, and for the answer; until then nobody keeps a
 * connection open, which proxies and mobile devices like to cut.
 *
 * <pre>{@code
 * @McpTool
 * @Scopes("reports:read")
 * public Report yearlyReport(int year, Polling polling) {
 *   polling.disconnect(Duration.ofSeconds(10));
 *   return reports.compute(year); // takes minutes
 * }
 * }</pre>
 *
 * <p>Only clients of revision 2025-11-25 come back, over HTTP and in a session. With all others
 * nothing happens: they keep waiting. Questions to the client reach it when it is back.
 *
 * <p>Thread-safe.
 */
public final class Polling {
  private final Channel channel;

  Polling(Channel channel) {
    this.channel = channel;
  }

  /**
   * Ends the client's connection, and not the call.
   *
   * @param retry after how long the client is to come back, about
   * @return whether it will; false where it goes on waiting, or is not there anyway
   * @throws IllegalArgumentException if it is negative or more than an hour
   */
  public boolean disconnect(Duration retry) {
    if (retry.isNegative() || retry.compareTo(Duration.ofHours(1)) > 0) {
      throw new IllegalArgumentException("A client cannot come back after " + retry);
    }
    return channel.disconnect(retry);
  }
}
