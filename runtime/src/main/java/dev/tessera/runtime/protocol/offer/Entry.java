package dev.tessera.runtime.protocol.offer;

import dev.tessera.runtime.server.McpFeatures;

/**
 * One thing that is offered.
 *
 * @param part what it came with
 * @param index its index there
 * @param what what it is
 */
record Entry<T>(Part part, int index, T what) {
  /** What answers for it. */
  McpFeatures features() {
    return part.features();
  }
}
