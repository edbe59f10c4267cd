package dev.tessera.runtime.protocol.modern;

import dev.tessera.runtime.protocol.message.MessageHeaders;
import dev.tessera.runtime.protocol.message.Revision;
import dev.tessera.runtime.protocol.offer.Offer;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Decision;
import java.util.List;
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
    List<String> versions = headers.values(HeaderRules.VERSION);
    List<String> methods = headers.values(HeaderRules.METHOD);
    List<String> names = headers.values(HeaderRules.NAME);
    if (versions.size() != 1 || methods.size() != 1 || names.size() != 1) {
      return Optional.empty();
    }
    return versions.get(0).equals(Revision.MODERN.text())
        ? HeaderValue.decode(names.get(0))
            .flatMap(name -> offers.get().operations().earlyRefusal(methods.get(0), name, caller))
        : Optional.empty();
  }
}
