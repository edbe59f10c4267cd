/**
 * What a tool and its client say to each other while a call is under way: progress, log messages
 * and cancellation, and the trace that a call belongs to. A tool takes part by declaring parameters
 * of these types; clients do not see them.
 */
@NullMarked
package dev.tessera.runtime.interaction;

import org.jspecify.annotations.NullMarked;
