/** What a user can put around all calls of a server, for auditing and measuring. */
@NullMarked
package dev.tessera.runtime.intercept;

import org.jspecify.annotations.NullMarked;
