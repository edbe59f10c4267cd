/**
 * For the SDK's servlet transports: a filter that validates access tokens, and the protected
 * resource metadata that says where clients get them.
 */
@NullMarked
package dev.tessera.sdk.servlet;

import org.jspecify.annotations.NullMarked;
