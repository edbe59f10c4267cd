package dev.tessera.dev;

import java.util.List;
import java.util.function.Consumer;

/**
 * What can be wrong with a token that a person asks for on the page.
 *
 * @param text the fault in words
 * @param change what makes it
 */
record Fault(String text, Consumer<TokenBuilder> change) {
  /** All of them; the first is none. */
  static final List<Fault> ALL =
      List.of(
          new Fault("none", token -> {}),
          new Fault("expired", TokenBuilder::expired),
          new Fault("not yet valid", TokenBuilder::notYetValid),
          new Fault("no expiry", TokenBuilder::noExpiry),
          new Fault("another issuer", TokenBuilder::wrongIssuer),
          new Fault("another audience", TokenBuilder::wrongAudience),
          new Fault("no audience", TokenBuilder::noAudience),
          new Fault("another resource", TokenBuilder::wrongResource),
          new Fault("signed by another key", TokenBuilder::signedByAnotherKey),
          new Fault("signed by an unpublished key", TokenBuilder::signedByUnpublishedKey),
          new Fault("alg none", TokenBuilder::unsigned),
          new Fault("HS256 with the public key", TokenBuilder::hmacSignedWithPublicKey),
          new Fault("malformed", TokenBuilder::malformed),
          new Fault("longer than 9 kB", TokenBuilder::oversized));
}
