package dev.tessera.runtime.protocol.expiry;

/** Something that ends by itself, or when its time is over. */
public interface Expiring {
  /** The time is over. Does not block, and does nothing if it has ended meanwhile. */
  void expire();
}
