/**
 * A server as the user wrote it, in immutable values. Nothing here knows the compiler, except that
 * each part remembers the place that a message about it points at.
 */
@NullMarked
package dev.tessera.processor.model;

import org.jspecify.annotations.NullMarked;
