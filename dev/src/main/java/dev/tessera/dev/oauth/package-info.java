/**
 * The endpoints of the local authorization server where people and clients get tokens: metadata
 * (RFC 8414), authorization with PKCE (RFC 6749, RFC 7636, RFC 9207) and token (RFC 6749, RFC
 * 8707). One class per endpoint; {@link dev.tessera.dev.oauth.AuthorizationServer} wires them, and
 * those of the packages beside it, to paths. Internal: what is public here serves the packages
 * beside it and may change at any time.
 */
@NullMarked
package dev.tessera.dev.oauth;

import org.jspecify.annotations.NullMarked;
