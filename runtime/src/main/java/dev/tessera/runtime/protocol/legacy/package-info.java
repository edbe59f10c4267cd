/** Revisions 2025-11-25 down to 2024-11-05, which begin with a handshake. */
@NullMarked
package dev.tessera.runtime.protocol.legacy;

import org.jspecify.annotations.NullMarked;
