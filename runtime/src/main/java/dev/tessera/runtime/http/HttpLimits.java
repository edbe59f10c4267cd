package dev.tessera.runtime.http;

import java.time.Duration;

/**
 * How much one client may take of the server.
 *
 * @param bodyBytes the largest message, in bytes
 * @param headBytes the largest head of a request, in bytes
 * @param headTime how long a head may take from its first byte on; then the connection is closed
 * @param bodyTime how long a body may take; then the answer is 408
 * @param answerTime how long a client may take to read its answer; then the connection is closed
 * @param idleTime how long a connection may stay open without a request
 * @param keepAliveTime after how much silence an event stream shows that it is alive
 * @param shutdownTime how long requests in flight may take after the server was told to stop
 */
public record HttpLimits(
    int bodyBytes,
    int headBytes,
    Duration headTime,
    Duration bodyTime,
    Duration answerTime,
    Duration idleTime,
    Duration keepAliveTime,
    Duration shutdownTime) {
  private static final HttpLimits USUAL =
      new HttpLimits(
          4 << 20,
          32 << 10,
          Duration.ofSeconds(30),
          Duration.ofSeconds(30),
          Duration.ofSeconds(60),
          Duration.ofSeconds(60),
          Duration.ofSeconds(15),
          Duration.ofSeconds(10));

  /**
   * 4 MiB in 30 seconds, after a head of 32 KiB in as many; 60 seconds to read the answer, 60 idle,
   * a sign of life each 15; 10 to shut down.
   */
  public static HttpLimits usual() {
    return USUAL;
  }

  /** The same with another largest message, in bytes. */
  public HttpLimits withBodyBytes(int bytes) {
    return new HttpLimits(
        bytes, headBytes, headTime, bodyTime, answerTime, idleTime, keepAliveTime, shutdownTime);
  }

  /** The same with another time for the head, for the body and for the answer, each. */
  public HttpLimits withRequestTime(Duration time) {
    return new HttpLimits(
        bodyBytes, headBytes, time, time, time, idleTime, keepAliveTime, shutdownTime);
  }

  /** The same with another time that a connection may be idle. */
  public HttpLimits withIdleTime(Duration time) {
    return new HttpLimits(
        bodyBytes, headBytes, headTime, bodyTime, answerTime, time, keepAliveTime, shutdownTime);
  }

  /** The same with another time after which a silent event stream shows that it is alive. */
  public HttpLimits withKeepAliveTime(Duration time) {
    return new HttpLimits(
        bodyBytes, headBytes, headTime, bodyTime, answerTime, idleTime, time, shutdownTime);
  }

  /** The same with another time for requests in flight at shutdown. */
  public HttpLimits withShutdownTime(Duration time) {
    return new HttpLimits(
        bodyBytes, headBytes, headTime, bodyTime, answerTime, idleTime, keepAliveTime, time);
  }
}
