/**
 * What a server offers at one moment, and how it becomes something else while the server runs: all
 * of it at once, so that whoever asks sees one offer or the other.
 */
@NullMarked
package dev.tessera.runtime.protocol.offer;

import org.jspecify.annotations.NullMarked;
