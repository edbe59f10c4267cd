/**
 * Streaming JSON: the reader and the writer that generated decoders and encoders are written
 * against. The only package that knows Jackson.
 */
@NullMarked
package dev.tessera.runtime.json;

import org.jspecify.annotations.NullMarked;
