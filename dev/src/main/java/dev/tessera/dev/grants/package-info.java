/**
 * What people grant to clients at the local authorization server, for which scopes and resources
 * (RFC 8707), and the codes and refresh tokens that stand for it, as long as they live. Internal:
 * what is public here serves the packages beside it and may change at any time.
 */
@NullMarked
package dev.tessera.dev.grants;

import org.jspecify.annotations.NullMarked;
