/**
 * The page of the local authorization server where a person sees its clients and tokens, and mints
 * tokens with chosen faults. Internal: what is public here serves the packages beside it and may
 * change at any time.
 */
@NullMarked
package dev.tessera.dev.console;

import org.jspecify.annotations.NullMarked;
