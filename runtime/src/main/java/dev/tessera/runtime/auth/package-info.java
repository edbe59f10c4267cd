/** Access tokens: verified, turned into callers, and the challenges for those who have none. */
@NullMarked
package dev.tessera.runtime.auth;

import org.jspecify.annotations.NullMarked;
