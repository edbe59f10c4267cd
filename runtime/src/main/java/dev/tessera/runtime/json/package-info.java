/**
 * Streaming JSON: the reader and the writer that generated decoders and encoders are written
 * against.
 */
@NullMarked
package dev.tessera.runtime.json;

import org.jspecify.annotations.NullMarked;
