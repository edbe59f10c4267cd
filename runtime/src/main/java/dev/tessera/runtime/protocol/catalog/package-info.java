/** What a server says of itself, and what it lists to whom. */
@NullMarked
package dev.tessera.runtime.protocol.catalog;

import org.jspecify.annotations.NullMarked;
