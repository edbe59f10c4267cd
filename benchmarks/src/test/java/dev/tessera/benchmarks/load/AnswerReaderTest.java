package dev.tessera.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {
  private static final String WHOLE =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 7\r\n\r\n{\"a\":1}";
  private static final String CHUNKED =
      """
      HTTP/1.1 403 Forbidden
      transfer-encoding: chunked

      3
      {"a
      4
      ":1}
      0

      """
          .replace("\n", "\r\n");

  private final AnswerReader reader = new AnswerReader(true);

  @Test
  void readsByLength() throws IOException {
    assertThat(take(WHOLE)).isTrue();
    assertThat(reader.answer()).isEqualTo(new Answer(200, "{\"a\":1}"));
  }

  @Test
  void readsChunks() throws IOException {
    assertThat(take(CHUNKED)).isTrue();
    assertThat(reader.status()).isEqualTo(403);
    assertThat(reader.answer().body()).startsWith("3\r\n{\"a\r\n");
  }

  @Test
  void readsOneAnswerAfterTheOther() throws IOException {
    assertThat(take(CHUNKED)).isTrue();
    assertThat(take(WHOLE)).isTrue();
    assertThat(reader.answer().body()).isEqualTo("{\"a\":1}");
    assertThat(take("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n")).isTrue();
    assertThat(reader.answer()).isEqualTo(new Answer(202, ""));
  }

  @Test
  void doesNotMindWhereTheBytesArePartedInTwo() throws IOException {
    for (String answer : new String[] {WHOLE, CHUNKED}) {
      for (int i = 1; i < answer.length(); i++) {
        assertThat(take(answer.substring(0, i))).as("%d bytes", i).isFalse();
        assertThat(take(answer.substring(i))).as("all after %d", i).isTrue();
      }
    }
  }

  @Test
  void doesNotReadHeadsWithoutEnd() {
    assertThatIOException().isThrownBy(() -> take("HTTP/1.1 200 OK\r\nA: " + "a".repeat(9_000)));
  }

  private boolean take(String text) throws IOException {
    return reader.take(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
  }
}
