package dev.tessera.runtime.change;

/**
 * What was registered together.
 *
 * <p>Thread-safe.
 */
@FunctionalInterface
public interface Registration {
  /**
   * Takes all of it away again that is still there. Calls that have begun end as they would have.
   * Does nothing the second time.
   */
  void remove();
}
