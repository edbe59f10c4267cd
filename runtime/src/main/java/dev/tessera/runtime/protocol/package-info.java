/**
 * The protocol engine: one message in, one outcome out, for both eras on one tool table. It knows
 * no transport; {@code http} and {@code stdio} bring it messages.
 */
@NullMarked
package dev.tessera.runtime.protocol;

import org.jspecify.annotations.NullMarked;
