/**
 * Holds the contract of a server to the one that was locked: what changed between the two, and
 * which of it breaks clients. The only package that reads and writes files by itself.
 */
@NullMarked
package dev.tessera.processor.lock;

import org.jspecify.annotations.NullMarked;
