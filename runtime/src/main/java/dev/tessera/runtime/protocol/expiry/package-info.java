/** Ends what has a time limit, when it is over. */
@NullMarked
package dev.tessera.runtime.protocol.expiry;

import org.jspecify.annotations.NullMarked;
