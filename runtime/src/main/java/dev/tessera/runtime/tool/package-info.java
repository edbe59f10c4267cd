/**
 * What a generated class and the protocol engine say to each other: the tools, their guards, the
 * caller and one call.
 */
@NullMarked
package dev.tessera.runtime.tool;

import org.jspecify.annotations.NullMarked;
