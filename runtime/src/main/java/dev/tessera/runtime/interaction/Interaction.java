package dev.tessera.runtime.interaction;

/**
 * What a call may say to its client, and hear of it, before it answers. Made by the engine, for one
 * call.
 *
 * <p>Thread-safe.
 */
public final class Interaction {
  private static final Interaction NONE = new Interaction(Channel.NONE);

  private final Channel channel;

  /**
   * @param channel the way to the client
   */
  public Interaction(Channel channel) {
    this.channel = channel;
  }

  /** A call whose client hears nothing but the answer. */
  public static Interaction none() {
    return NONE;
  }

  /** The way to the client. */
  public Channel channel() {
    return channel;
  }
}
