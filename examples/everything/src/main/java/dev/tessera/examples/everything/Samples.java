package dev.tessera.examples.everything;

import java.util.Base64;

/** The smallest files of their types. */
final class Samples {
  private static final String PNG =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==";
  private static final String WAV = "UklGRiYAAABXQVZFZm10IBAAAAABAAEAQB8AAAB9AAACABAAZGF0YQIAAAA=";

  /** {@link #redPixel} as a URI. */
  static final String ICON = "data:image/png;base64," + PNG;

  private Samples() {}

  /** A PNG image of one red pixel. */
  static byte[] redPixel() {
    return Base64.getDecoder().decode(PNG);
  }

  /** A WAV file without a sound. */
  static byte[] silence() {
    return Base64.getDecoder().decode(WAV);
  }
}
