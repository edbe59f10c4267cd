package dev.tessera.runtime.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tessera.runtime.settings.Settings;
import dev.tessera.runtime.settings.SettingsException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateKeysTest {
  private static final byte[] FIRST = key(0xFB);
  private static final byte[] SECOND = key(7);

  private static byte[] key(int fill) {
    byte[] key = new byte[StateKeys.KEY_BYTES];
    Arrays.fill(key, (byte) fill);
    return key;
  }

  private static Settings settings(String value) {
    return Settings.of(Map.of("MCP_STATE_KEY", value));
  }

  @Test
  void comeFromTheSettingsInBase64OfEitherAlphabet() {
    String value =
        Base64.getEncoder().encodeToString(FIRST)
            + ", "
            + Base64.getUrlEncoder().withoutPadding().encodeToString(SECOND);
    assertThat(StateKeys.from(settings(value)).orElseThrow().all())
        .usingElementComparator(Arrays::compare)
        .containsExactly(FIRST, SECOND);
    String url = Base64.getUrlEncoder().encodeToString(FIRST);
    assertThat(url).contains("-", "_");
    assertThat(StateKeys.from(settings(url)).orElseThrow().all().get(0)).isEqualTo(FIRST);
  }

  @Test
  void areNoneIfNothingIsSet() {
    assertThat(StateKeys.from(Settings.of(Map.of()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hunter2hunter2", "c2hvcnQ=", "not base64!"})
  void areRefusedWithTheFixButNeverShown(String value) {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> StateKeys.from(settings(value)))
        .withMessage(
            "MCP_STATE_KEY has a key that is not 32 bytes in base64."
                + " Make one with: openssl rand -base64 32")
        .withNoCause();
  }

  @Test
  void haveOneLength() {
    assertThatIllegalArgumentException().isThrownBy(() -> StateKeys.of(new byte[16]));
    assertThatIllegalArgumentException().isThrownBy(() -> StateKeys.of(FIRST, new byte[33]));
  }

  @Test
  void differFromProcessToProcessIfTheyAreRandom() {
    assertThat(StateKeys.random().all().get(0)).isNotEqualTo(StateKeys.random().all().get(0));
  }
}
