package dev.tessera.dev.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.dev.test.Greeter;
import dev.tessera.dev.test.TestServer;
import dev.tessera.runtime.TesseraServer;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A server for the class in a static field, one for each test in another. */
class TesseraExtensionTest {
  private static final Set<String> SHARED = new HashSet<>();
  private static final Set<String> OWN = new HashSet<>();

  @RegisterExtension
  static final TesseraExtension shared =
      TesseraExtension.of(() -> TesseraServer.builder(new Greeter()));

  @RegisterExtension
  final TesseraExtension own = TesseraExtension.of(() -> TesseraServer.builder(new Greeter()));

  @RepeatedTest(2)
  void theServerOfAStaticFieldStaysAndTheOtherIsNew() {
    shared.client().as().call("careless").assertOk();
    own.client().as().call("careless").assertOk();
    SHARED.add(shared.server().scalekit().token().mint().split("\\.", 2)[0]);
    assertThat(OWN.add(own.server().scalekit().token().mint().split("\\.", 2)[0])).isTrue();
    assertThat(SHARED).hasSize(1);
  }

  @Test
  void itsScalekitIsAtHand() {
    own.client().as().call("careless").assertOk();

    assertThat(own.scalekit().keyFetches()).isOne();
  }

  @Test
  void aFieldThatIsNotRegisteredSaysSo() {
    TesseraExtension forgotten = TesseraExtension.of(() -> TesseraServer.builder(new Greeter()));

    assertThatThrownBy(forgotten::client)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The server runs during tests only; is @RegisterExtension on the field?");
  }

  @Nested
  class InANestedClass {
    @Test
    void theServerIsTheOneOfTheClassAround() {
      shared.client().as().call("careless").assertOk();
    }
  }

  @Nested
  @TesseraTest
  class Annotated implements TesseraTest.Served {
    @Override
    public TesseraServer.Builder server() {
      return TesseraServer.builder(new Greeter());
    }

    @Test
    void theServerIsAParameter(TestServer server) {
      server.client().as().call("careless").assertOk();
      assertThat(server.url()).isNotEqualTo(shared.server().url());
    }
  }
}
