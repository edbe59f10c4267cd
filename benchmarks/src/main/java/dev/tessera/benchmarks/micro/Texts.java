package dev.tessera.benchmarks.micro;

import java.nio.charset.StandardCharsets;

/** JSON to be read. */
final class Texts {
  static final String ORDER =
      """
      {"id":"A-17","due":"2026-07-28","price":19.9,"places":[\
      {"street":"Main St","city":"Springfield","number":7,"home":true},\
      {"street":"Quay","city":"Bergen","number":2,"home":false}]}""";

  static final byte[] FLAT =
      bytes("{\"title\":\"Buy milk\",\"count\":2,\"price\":1.5,\"urgent\":false}");

  static final byte[] NESTED = bytes("{\"order\":" + ORDER + "}");

  private static final int MEGABYTE = 1 << 20;

  private Texts() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Arguments of so many orders that they are a megabyte. */
  static byte[] megabyte() {
    int count = MEGABYTE / (ORDER.length() + 1);
    return bytes("{\"orders\":[" + (ORDER + ",").repeat(count - 1) + ORDER + "]}");
  }
}
