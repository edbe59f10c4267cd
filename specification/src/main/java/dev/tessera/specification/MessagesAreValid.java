package dev.tessera.specification;

import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails the test during which a server said what is not valid. JUnit finds it by itself where this
 * library is on the class path; HTTP clients of the JDK are listened to from then on, and whatever
 * a test wraps by a {@link Traffic} or puts into a {@link Conversation}.
 */
public final class MessagesAreValid implements AfterEachCallback, AfterAllCallback {
  static {
    ListeningProxy.install();
  }

  /** For JUnit. */
  public MessagesAreValid() {}

  @Override
  public void afterEach(ExtensionContext context) {
    check();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    check();
  }

  /**
   * Asserts that nothing invalid has been said since somebody asked last; for what is no test of
   * JUnit.
   *
   * @throws AssertionError with all that was
   */
  public static void check() {
    List<String> complaints = Complaints.take();
    if (!complaints.isEmpty()) {
      throw new AssertionError(String.join("\n", complaints));
    }
  }
}
