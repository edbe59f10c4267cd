/**
 * How the endpoints of the local authorization server read requests and answer them: routes with
 * their methods and CORS, bodies, parameters, pages, secrets, and refusals in OAuth's form (RFC
 * 6749 section 5.2). Internal: what is public here serves the packages beside it and may change at
 * any time.
 */
@NullMarked
package dev.tessera.dev.web;

import org.jspecify.annotations.NullMarked;
