/**
 * A local look-alike of Scalekit for development and tests: an OAuth 2.1 authorization server with
 * Scalekit's URL shapes, and a typed way to mint access tokens, good ones and bad ones. It listens
 * on loopback only and protects nothing: whoever reaches it gets a token. Start at {@link
 * dev.tessera.dev.LocalScalekit}.
 */
@NullMarked
package dev.tessera.dev;

import org.jspecify.annotations.NullMarked;
