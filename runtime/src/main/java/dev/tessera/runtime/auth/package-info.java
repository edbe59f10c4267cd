/**
 * Authorization as an OAuth 2.1 resource server (MCP 2026-07-28, Authorization): access tokens are
 * checked and become callers, refusals become challenges (RFC 6750), and metadata says where tokens
 * come from (RFC 9728). With {@code keys} below it, the only package that knows Nimbus.
 */
@NullMarked
package dev.tessera.runtime.auth;

import org.jspecify.annotations.NullMarked;
