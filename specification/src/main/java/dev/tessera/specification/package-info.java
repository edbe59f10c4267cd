/**
 * For tests only: reads along what clients and servers say to each other, and holds all that a
 * server says to the protocol's own JSON Schemas, by revision and kind of message. With this on the
 * class path of tests, what is not valid fails the test that provoked it.
 */
@NullMarked
package dev.tessera.specification;

import org.jspecify.annotations.NullMarked;
