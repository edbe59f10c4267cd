/**
 * The protocol engine: one message in, one outcome out, for both eras on one tool table. It knows
 * no transport; {@code http} and {@code stdio} bring it messages. Below it, {@code message} reads
 * and frames messages, {@code call} has the tool table, and {@code modern} and {@code legacy} are
 * the two eras, which do not know each other.
 */
@NullMarked
package dev.tessera.runtime.protocol;

import org.jspecify.annotations.NullMarked;
