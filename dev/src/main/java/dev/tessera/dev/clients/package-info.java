/**
 * The clients of the local authorization server: registered by themselves (RFC 7591) or described
 * by a Client ID Metadata Document, the places that they are answered at, and how they prove who
 * they are. Internal: what is public here serves the packages beside it and may change at any time.
 */
@NullMarked
package dev.tessera.dev.clients;

import org.jspecify.annotations.NullMarked;
