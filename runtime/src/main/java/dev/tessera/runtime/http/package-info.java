/**
 * The Streamable HTTP transport on Undertow: one port, one chain of handlers, each of which calls
 * the next or ends the exchange with the refusal that is its job. Their order is the security
 * argument: Host, Origin, the form of the request, the access token, the guard, and only then the
 * body. Nothing outside this package knows Undertow.
 */
@NullMarked
package dev.tessera.runtime.http;

import org.jspecify.annotations.NullMarked;
