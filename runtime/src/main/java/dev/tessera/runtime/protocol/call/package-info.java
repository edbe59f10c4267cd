/** The tool table: what is listed, who may call, and how a call becomes a result. */
@NullMarked
package dev.tessera.runtime.protocol.call;

import org.jspecify.annotations.NullMarked;
