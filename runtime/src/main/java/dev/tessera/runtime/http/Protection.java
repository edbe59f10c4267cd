package dev.tessera.runtime.http;

import dev.tessera.runtime.auth.TokenVerifier;
import dev.tessera.runtime.tool.Decision;
import java.util.List;
import java.util.function.Function;

/**
 * How a server authenticates its callers.
 *
 * @param verifier makes callers of access tokens
 * @param missing the answer to a request without an access token
 * @param invalid the answer to a request with a bad one
 * @param denied the answer to a caller whom a guard refused
 * @param metadata the protected resource metadata (RFC 9728 section 2), JSON
 * @param metadataPaths where it is served
 */
public record Protection(
    TokenVerifier verifier,
    Denial missing,
    Denial invalid,
    Function<Decision, Denial> denied,
    String metadata,
    List<String> metadataPaths) {}
