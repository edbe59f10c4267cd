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
 * @param issuerMetadata the document of the authorization server, where it is passed on
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Protection(
    TokenVerifier verifier,
    Challenge challenge,
    byte[] metadata,
    List<String> metadataPaths,
    Optional<Supplier<? extends CompletionStage<byte[]>>> issuerMetadata) {}
