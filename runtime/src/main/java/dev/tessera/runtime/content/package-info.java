/**
 * What a tool may answer besides plain values: texts, images, audio, resources, and a result put
 * together by hand.
 */
@NullMarked
package dev.tessera.runtime.content;

import org.jspecify.annotations.NullMarked;
