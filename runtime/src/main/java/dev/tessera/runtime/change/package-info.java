/**
 * What changes while a server runs, as its own code says: resources that were updated, and tools,
 * resources and prompts that come and go.
 */
@NullMarked
package dev.tessera.runtime.change;

import org.jspecify.annotations.NullMarked;
