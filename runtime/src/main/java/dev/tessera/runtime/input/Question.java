package dev.tessera.runtime.input;

/**
 * A question that the client has been asked, or will be. Several that are noted before the first
 * {@link #get} go out together.
 *
 * <p>Thread-safe.
 */
@FunctionalInterface
public interface Question<T> {
  /**
   * The answer. Before 2026-07-28 this waits for it. At 2026-07-28 the method ends here if there is
   * none yet, and runs again from its start when the client has sent it: by an {@link Error}, which
   * {@code finally} sees and {@code catch (Exception e)} does not.
   *
   * @throws UnansweredException if the client fails to answer, before 2026-07-28
   */
  T get();
}
