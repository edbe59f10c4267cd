/**
 * Where the parts are put together: a server is built, configured and started here. The parts
 * themselves live in the packages below, each of which knows only those before it: {@code json},
 * {@code tool}, {@code server}, {@code auth}, {@code protocol}, {@code http} and {@code stdio}
 * among them.
 */
@NullMarked
package dev.tessera.runtime;

import org.jspecify.annotations.NullMarked;
