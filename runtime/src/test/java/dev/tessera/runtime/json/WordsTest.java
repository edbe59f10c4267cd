package dev.tessera.runtime.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  private static String word(String word) {
    byte[] text = (">" + word + "<").getBytes(UTF_8);
    return Words.of(text, 1, text.length - 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "arguments", "io.modelcontextprotocol/clientCapabilities"})
  void aWordThatComesAgainIsNotMadeAgain(String word) {
    assertThat(word(word)).isEqualTo(word).isSameAs(word(word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00e9t\u00e9", "\u20ac", "\uD83D\uDE00"})
  void aWordMayHaveMoreThanAscii(String word) {
    assertThat(word(word)).isEqualTo(word);
    assertThat(word(word)).isEqualTo(word);
  }

  @Test
  void noWordIsTakenForAnother() {
    for (int i = 0; i < 20_000; i++) {
      String word = Integer.toString(i * 7919, 36) + "-the-same-end".repeat(i % 6);
      assertThat(word(word)).isEqualTo(word);
    }
  }
}
