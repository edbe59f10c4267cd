package dev.tessera.runtime.http;

import dev.tessera.runtime.auth.Challenge;
import dev.tessera.runtime.auth.TokenVerifier;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * How a server authenticates its callers.
 *
 * @param verifier makes callers of access tokens
 * @param challenge the answers to those without a good one
 * @param metadata the protected resource metadata (RFC 9728 section 2), JSON; not to be changed
 * @param metadataPaths where it is served
 * @param forwarded asks for the authorization server's own metadata, where it is served here, too;
 *     never blocks
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Protection(
    TokenVerifier verifier,
    Challenge challenge,
    byte[] metadata,
    List<String> metadataPaths,
    Optional<Supplier<CompletionStage<byte[]>>> forwarded) {}
