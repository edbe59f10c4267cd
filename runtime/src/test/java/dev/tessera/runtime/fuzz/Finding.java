package dev.tessera.runtime.fuzz;

/**
 * What a fuzz target has found wrong: an error, so that nothing on the way takes it for its own.
 */
public final class Finding extends AssertionError {
  private static final long serialVersionUID = 1L;

  private Finding(String what) {
    super(what);
  }

  /** Something is wrong if this is so. */
  public static void when(boolean wrong, String what) {
    if (wrong) {
      throw new Finding(what);
    }
  }

  /** Something is wrong if this is not so. */
  public static void unless(boolean right, String what) {
    when(!right, what);
  }
}
