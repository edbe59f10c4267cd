/**
 * What changes while a server runs, and who hears of it: the same for subscriptions of all
 * revisions.
 */
@NullMarked
package dev.tessera.runtime.protocol.subscribe;

import org.jspecify.annotations.NullMarked;
