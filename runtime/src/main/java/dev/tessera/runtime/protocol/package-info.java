/**
 * The protocol engine: one message in, one outcome out, for both eras on one table of what a server
 * offers. It knows no transport; {@code http} and {@code stdio} bring it messages. Of the packages
 * below it, {@code message} reads and frames messages, {@code call} leads each request to its
 * operation, {@code round}, {@code task} and {@code session} are what goes on beyond one message,
 * {@code subscribe} and {@code offer} what changes meanwhile, and {@code modern} and {@code legacy}
 * are the two eras, which do not know each other.
 */
@NullMarked
package dev.tessera.runtime.protocol;

import org.jspecify.annotations.NullMarked;
