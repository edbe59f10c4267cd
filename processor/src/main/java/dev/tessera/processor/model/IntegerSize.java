package dev.tessera.processor.model;

/** The integers of Java, by their size. */
public enum IntegerSize {
  /** 8 bits. */
  BYTE(Byte.MIN_VALUE, Byte.MAX_VALUE),
  /** 16 bits. */
  SHORT(Short.MIN_VALUE, Short.MAX_VALUE),
  /** 32 bits. */
  INT(Integer.MIN_VALUE, Integer.MAX_VALUE),
  /** 64 bits. */
  LONG(Long.MIN_VALUE, Long.MAX_VALUE);

  private final long min;
  private final long max;

  IntegerSize(long min, long max) {
    this.min = min;
    this.max = max;
  }

  /** The least value. */
  public long min() {
    return min;
  }

  /** The greatest value. */
  public long max() {
    return max;
  }
}
