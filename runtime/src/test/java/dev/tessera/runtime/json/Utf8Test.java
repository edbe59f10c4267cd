package dev.tessera.runtime.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {
  private static final HexFormat HEX = HexFormat.of();

  @ParameterizedTest
  @ValueSource(
      strings = {"", "plain", "\u0080\u07FF", "\u0800\uD7FF\uE000\uFFFF", "😀\uDBFF\uDFFF"})
  void takesEveryCharacter(String text) {
    assertThat(Utf8.isValid(text.getBytes(UTF_8))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "80", "c0a1", "c1bf", "e08080", "e09fbf", "f0808080", "f08fbfbf", "eda080", "edbfbf",
        "f4908080", "f5808080", "ff", "c3", "c328", "e282", "e28228", "f09f98", "f09f9828"
      })
  void refusesOverlongCutAndImpossibleSequences(String hex) {
    assertThat(Utf8.isValid(HEX.parseHex(hex))).isFalse();
    byte[] json = HEX.parseHex("22" + hex + "22");
    assertThatThrownBy(() -> Json.readerOfUntrusted(json))
        .isInstanceOf(JsonException.class)
        .hasMessage("The text is not JSON in UTF-8");
  }

  @Test
  void agreesWithThePlatformOnRandomBytes() {
    Random random = new Random(20260728);
    byte[] bytes = new byte[4];
    for (int i = 0; i < 200_000; i++) {
      random.nextBytes(bytes);
      bytes[0] |= (byte) 0xC0;
      bytes[1] = (byte) ((bytes[1] & 0x3F) | 0x80);
      assertThat(Utf8.isValid(bytes)).as(HEX.formatHex(bytes)).isEqualTo(platform(bytes));
    }
  }

  private static boolean platform(byte[] bytes) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
