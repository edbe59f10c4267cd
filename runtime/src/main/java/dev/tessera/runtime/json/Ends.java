package dev.tessera.runtime.json;

import java.util.Arrays;

/**
 * Where objects and arrays of a text end, of those that have been passed over. They are added in
 * the order in which they start.
 */
final class Ends {
  private int[] starts = new int[16];

  /** Of one that is still open: the index of the one around it. */
  private int[] ends = new int[16];

  private int size;

  /**
   * Notes that one starts.
   *
   * @param around the index of the one that it is in; -1 for none
   * @return its index
   */
  int open(int start, int around) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    starts[size] = start;
    ends[size] = around;
    return size++;
  }

  /**
   * Notes that one ends.
   *
   * @return the index of the one around it
   */
  int close(int index, int end) {
    int around = ends[index];
    ends[index] = end;
    return around;
  }

  /** Where the one that starts here ends; -1 if it has not been passed over. */
  int of(int start) {
    int index = Arrays.binarySearch(starts, 0, size, start);
    return index < 0 ? -1 : ends[index];
  }

  /** How many there are. */
  int size() {
    return size;
  }
}
