package dev.tessera.runtime.protocol.subscribe;

import java.util.Set;

/**
 * What a client wants to be notified of, each once, in its own order.
 *
 * @param changes lists and resources
 * @param tasks the ids of tasks
 */
record Filter(Set<Change> changes, Set<String> tasks) {}
