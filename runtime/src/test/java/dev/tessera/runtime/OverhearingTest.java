package dev.tessera.runtime;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import dev.tessera.runtime.protocol.Engine;
import dev.tessera.runtime.stdio.StdioServer;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * That everything a server says in these tests is held to the specification: they hear servers in
 * few places, and each of those listens. HTTP clients of the JDK are listened to by themselves.
 */
class OverhearingTest {
  private static final JavaClasses TESTS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
          .importPackages("dev.tessera.runtime");

  /** All tests but these. */
  private static GivenClassesConjunction others(String... names) {
    Set<String> listening = Set.of(names);
    return noClasses()
        .that(
            DescribedPredicate.describe(
                "are not " + listening,
                (JavaClass type) ->
                    !listening.contains(type.getSimpleName())
                        && type.getEnclosingClass()
                            .map(outer -> !listening.contains(outer.getSimpleName()))
                            .orElse(true)));
  }

  private static DescribedPredicate<JavaCall<?>> to(Class<?> type, String names) {
    return target(owner(type(type))).and(target(nameMatching(names)));
  }

  /**
   * {@code Wire} has its own traffic overheard; {@code RunTest} sends one notification, which has
   * no answer; {@code SubscriptionTest} once must not be remembered, since it looks at what is;
   * {@code HttpDocumentsTest} is a server itself.
   */
  @Test
  void onlyTheHarnessOpensConnections() {
    others("Client", "Wire", "RunTest", "SubscriptionTest", "HttpDocumentsTest")
        .should()
        .callConstructorWhere(target(owner(type(Socket.class))))
        .orShould()
        .callMethodWhere(to(SocketChannel.class, "open"))
        .check(TESTS);
  }

  @Test
  void onlyTheHarnessAsksEngines() {
    others("Overheard").should().callMethodWhere(to(Engine.class, "receive|connect")).check(TESTS);
  }

  @Test
  void onlyTheHarnessServesStdio() {
    others("StdioTalk", "StdioServerTest")
        .should()
        .callMethodWhere(to(StdioServer.class, "serve"))
        .check(TESTS);
  }
}
