/** What the compiler cannot see by itself: small checks on the model alone, in one order. */
@NullMarked
package dev.tessera.processor.check;

import org.jspecify.annotations.NullMarked;
