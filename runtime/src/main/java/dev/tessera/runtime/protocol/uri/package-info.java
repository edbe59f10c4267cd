/**
 * Finds resources by their URI: exactly, or by a template (RFC 6570, level 1 and {@code {+var}}),
 * always in time that grows with the URI alone.
 */
@NullMarked
package dev.tessera.runtime.protocol.uri;

import org.jspecify.annotations.NullMarked;
