/**
 * The public keys of an authorization server: fetched from its JWKS document (RFC 7517), kept for a
 * while, asked for again when an unknown one turns up. Only {@code auth} uses this package.
 */
@NullMarked
package dev.tessera.runtime.auth.keys;

import org.jspecify.annotations.NullMarked;
