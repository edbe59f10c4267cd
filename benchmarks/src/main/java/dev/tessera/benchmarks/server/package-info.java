/** Builds and starts the servers that are measured, each in a process of its own. */
@NullMarked
package dev.tessera.benchmarks.server;

import org.jspecify.annotations.NullMarked;
