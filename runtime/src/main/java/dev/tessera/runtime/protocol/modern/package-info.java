/** Revision 2026-07-28: every request says everything, nothing is remembered. */
@NullMarked
package dev.tessera.runtime.protocol.modern;

import org.jspecify.annotations.NullMarked;
