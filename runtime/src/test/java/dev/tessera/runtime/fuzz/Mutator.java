package dev.tessera.runtime.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Changes inputs as fuzzers do, but the same way every time: bytes, words of the dictionary, lines,
 * and parts of other inputs.
 */
public final class Mutator {
  private static final int MAX_BYTES = 16_384;

  private final Random random;
  private final List<byte[]> seeds;
  private final List<byte[]> words;

  /** Changes these inputs, and puts these words into them. */
  public Mutator(Random random, List<byte[]> seeds, List<byte[]> words) {
    this.random = random;
    this.seeds = seeds;
    this.words = words;
  }

  /** One of the inputs, changed in one place or some. */
  public byte[] next() {
    byte[] input = any(seeds);
    for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
      int from = random.nextInt(input.length + 1);
      int to = Math.min(input.length, from + random.nextInt(random.nextInt(4) == 0 ? 40 : 3));
      input = replaced(input, from, to, piece(input, from));
    }
    return input;
  }

  private byte[] piece(byte[] input, int at) {
    return switch (random.nextInt(7)) {
      case 0 -> new byte[] {(byte) random.nextInt(256)};
      case 1 -> new byte[] {(byte) (' ' + random.nextInt(95))};
      case 2 -> new byte[0];
      case 3 -> line(input, at);
      case 4 -> part(any(seeds));
      default -> any(words);
    };
  }

  private static byte[] line(byte[] input, int at) {
    int end = at;
    while (end < input.length && input[end] != '\n') {
      end++;
    }
    return replaced(new byte[] {'\n'}, 1, 1, Arrays.copyOfRange(input, at, end));
  }

  private byte[] part(byte[] other) {
    int from = random.nextInt(other.length + 1);
    int to = Math.min(other.length, from + random.nextInt(60));
    return Arrays.copyOfRange(other, from, to);
  }

  private byte[] any(List<byte[]> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static byte[] replaced(byte[] input, int from, int to, byte[] piece) {
    if (input.length + piece.length > MAX_BYTES) {
      return input;
    }
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    changed.write(input, 0, from);
    changed.writeBytes(piece);
    changed.write(input, to, input.length - to);
    return changed.toByteArray();
  }
}
