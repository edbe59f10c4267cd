/**
 * A server as the compiler leaves it: what it is, and the code behind its tools, resources and
 * prompts.
 */
@NullMarked
package dev.tessera.runtime.server;

import org.jspecify.annotations.NullMarked;
