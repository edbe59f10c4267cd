package dev.tessera.runtime.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateSealTest {
  private static final Instant NOW = Instant.parse("2026-07-28T12:00:00Z");
  private static final Duration TIME = Duration.ofMinutes(10);
  private static final StateBinding GREET = binding(List.of("ada", "app"), "greet", "{\"x\":1}");
  private static final byte[] STATE = utf8("{\"draft\":\"secret\"}");

  private final StateKeys keys = keys(1);
  private final StateSeal seal = seal(keys, NOW);

  private static StateSeal seal(StateKeys keys, Instant now) {
    return new StateSeal(keys, TIME, Clock.fixed(now, ZoneOffset.UTC));
  }

  private static StateKeys keys(int first, int... others) {
    return StateKeys.of(
        key(first), Arrays.stream(others).mapToObj(StateSealTest::key).toArray(byte[][]::new));
  }

  private static byte[] key(int fill) {
    byte[] key = new byte[StateKeys.KEY_BYTES];
    Arrays.fill(key, (byte) fill);
    return key;
  }

  private static StateBinding binding(List<String> principal, String tool, String arguments) {
    return new StateBinding(principal, "tools/call", tool, ByteBuffer.wrap(utf8(arguments)));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void assertRefused(StateSeal by, StateBinding binding, String text) {
    assertThatExceptionOfType(InvalidStateException.class).isThrownBy(() -> by.open(binding, text));
  }

  @Test
  void opensWhatItHasSealed() throws Exception {
    assertThat(seal.open(GREET, seal.seal(GREET, STATE))).isEqualTo(STATE);
    assertThat(seal.open(GREET, seal.seal(GREET, new byte[0]))).isEmpty();
  }

  @Test
  void showsNothingAndSealsNoTwoAlike() {
    String sealed = seal.seal(GREET, STATE);
    assertThat(sealed).matches("[A-Za-z0-9_-]+").isNotEqualTo(seal.seal(GREET, STATE));
    byte[] bytes = Base64.getUrlDecoder().decode(sealed);
    assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("draft", "secret");
  }

  @Test
  void refusesEveryChangeOfABit() {
    byte[] sealed = Base64.getUrlDecoder().decode(seal.seal(GREET, STATE));
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] changed = sealed.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      String text = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
      assertRefused(seal, GREET, text);
    }
  }

  @Test
  void refusesEveryPartOfAState() {
    String sealed = seal.seal(GREET, STATE);
    for (int length = 0; length < sealed.length(); length++) {
      assertRefused(seal, GREET, sealed.substring(0, length));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-TAMPERED", "=", "A", " ", "\n", "\u00E9"})
  void refusesWhatIsAppended(String more) {
    assertRefused(seal, GREET, seal.seal(GREET, STATE) + more);
  }

  @Test
  void refusesAnotherWritingOfTheSameBytes() {
    String sealed = seal.seal(GREET, new byte[0]);
    assertThat(sealed.length() % 4).as("the last character has unused bits").isNotZero();
    char last = sealed.charAt(sealed.length() - 1);
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    char next = alphabet.charAt(alphabet.indexOf(last) + 1);
    assertRefused(seal, GREET, sealed.substring(0, sealed.length() - 1) + next);
  }

  @Test
  void refusesAStateOfAnotherCallerToolOrCall() {
    String sealed = seal.seal(GREET, STATE);
    assertRefused(seal, binding(List.of("eve", "app"), "greet", "{\"x\":1}"), sealed);
    assertRefused(seal, binding(List.of("ada", "other"), "greet", "{\"x\":1}"), sealed);
    assertRefused(seal, binding(List.of("ada", "app"), "delete", "{\"x\":1}"), sealed);
    assertRefused(seal, binding(List.of("ada", "app"), "greet", "{\"x\":2}"), sealed);
    assertRefused(
        seal,
        new StateBinding(
            List.of("ada", "app"), "prompts/get", "greet", ByteBuffer.wrap(utf8("{\"x\":1}"))),
        sealed);
  }

  @Test
  void tellsPartsOfABindingApart() {
    String sealed = seal.seal(binding(List.of("ab", "c"), "greet", "{}"), STATE);
    assertRefused(seal, binding(List.of("a", "bc"), "greet", "{}"), sealed);
    assertRefused(seal, binding(List.of("ab", "c", ""), "greet", "{}"), sealed);
    assertRefused(seal, binding(List.of("ab", "cgreet"), "", "{}"), sealed);
  }

  @Test
  void opensUntilItsTimeIsOver() throws Exception {
    String sealed = seal.seal(GREET, STATE);
    assertThat(seal(keys, NOW.plus(TIME).minusMillis(1)).open(GREET, sealed)).isEqualTo(STATE);
    assertRefused(seal(keys, NOW.plus(TIME)), GREET, sealed);
  }

  @Test
  void opensWithEveryKeyAndSealsWithTheFirst() throws Exception {
    String old = seal.seal(GREET, STATE);
    StateSeal rotated = seal(keys(2, 1), NOW);
    assertThat(rotated.open(GREET, old)).isEqualTo(STATE);
    assertThat(seal(keys(2), NOW).open(GREET, rotated.seal(GREET, STATE))).isEqualTo(STATE);
    assertRefused(seal, GREET, rotated.seal(GREET, STATE));
    assertRefused(seal(keys(3), NOW), GREET, old);
  }

  @Test
  void looksAtNothingThatIsTooLong() {
    assertRefused(seal, GREET, "A".repeat(StateSeal.MAX_CHARS + 1));
  }
}
