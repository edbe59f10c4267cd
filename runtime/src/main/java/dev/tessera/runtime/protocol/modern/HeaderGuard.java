package dev.tessera.runtime.protocol.modern;

import dev.tessera.runtime.protocol.message.MessageHeaders;
import dev.tessera.runtime.protocol.message.Revision;
import dev.tessera.runtime.protocol.offer.Offer;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Decision;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Refuses a request as soon as its headers name the tool, the prompt or the resource, so that a
 * caller who may not have it is not listened to. What it lets pass is asked for again at the body;
 * that is all that happens where the access policy wants an answer which only a request that has
 * been read can have.
 */
public final class HeaderGuard {
  private final Supplier<Offer> offers;

  /**
   * A guard before the operations of a server.
   *
   * @param offers what it offers at the moment
   */
  public HeaderGuard(Supplier<Offer> offers) {
    this.offers = offers;
  }

  /** The refusal of the guard of what the headers name, if it refuses. */
  public Optional<Decision> refusal(MessageHeaders headers, Caller caller) {
    Optional<String> version = headers.single(HeaderRules.VERSION);
    if (version.isEmpty() || !version.get().equals(Revision.MODERN.text())) {
      return Optional.empty();
    }
    Optional<String> method = headers.single(HeaderRules.METHOD);
    Optional<String> name = headers.single(HeaderRules.NAME).flatMap(HeaderValue::decode);
    return method.isPresent() && name.isPresent()
        ? offers.get().operations().earlyRefusal(method.get(), name.get(), caller)
        : Optional.empty();
  }
}
