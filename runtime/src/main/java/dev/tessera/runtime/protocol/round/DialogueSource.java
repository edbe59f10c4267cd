package dev.tessera.runtime.protocol.round;

import dev.tessera.runtime.interaction.Channel;

/**
 * Opens the dialogue of a call that asks its client, in the way of the request's era.
 *
 * <p>Thread-safe.
 */
@FunctionalInterface
public interface DialogueSource {
  /**
   * Opens it, when the call begins.
   *
   * @param subject what the questions belong to
   * @param channel the way to the client
   */
  Dialogue open(Dialogues.Subject subject, Channel channel);
}
