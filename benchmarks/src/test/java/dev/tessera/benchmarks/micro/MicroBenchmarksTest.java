package dev.tessera.benchmarks.micro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.protocol.modern.HeaderRulesBenchmark;
import org.junit.jupiter.api.Test;

/** What is measured by JMH does what it is said to do. */
class MicroBenchmarksTest {

  @Test
  void callsAreAnswered() {
    CallBenchmark calls = new CallBenchmark();
    assertThat(calls.legacy().status()).isEqualTo(200);
    assertThat(calls.modern().status()).isEqualTo(200);
  }

  @Test
  void argumentsAreAccepted() throws Exception {
    GeneratedCodeBenchmark code = new GeneratedCodeBenchmark();
    assertThat(code.decodeFlat().size()).isZero();
    assertThat(code.decodeNested().size()).isZero();
    assertThat(code.decodeMegabyte().size()).isZero();
    assertThat(code.encodeNested()).hasToString(Texts.ORDER);
  }

  @Test
  void aMegabyteIsOne() {
    assertThat(Texts.megabyte().length).isBetween((1 << 20) - Texts.ORDER.length(), 1 << 20);
  }

  @Test
  void theGuardPermitsOneAndRefusesTheOther() {
    GuardBenchmark guard = new GuardBenchmark();
    assertThat(guard.permitted().permitted()).isTrue();
    assertThat(guard.refused().permitted()).isFalse();
  }

  @Test
  void theHeadersAgree() {
    assertThat(new HeaderRulesBenchmark().agree()).isEmpty();
  }

  @Test
  void theTokenIsAcceptedAndRemembered() throws Exception {
    TokenBenchmark tokens = new TokenBenchmark();
    try {
      tokens.remember();
      assertThat(tokens.cached()).contains(tokens.verifyRs256());
    } finally {
      tokens.close();
    }
  }

  @Test
  void aBenchmarkIsCalledByItsClassAndMethod() {
    assertThat(MicroBenchmarks.name("dev.tessera.benchmarks.micro.GuardBenchmark.permitted"))
        .isEqualTo("Guard.permitted");
  }
}
