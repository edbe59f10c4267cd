package dev.tessera.runtime.http;

import dev.tessera.runtime.protocol.Engine;
import dev.tessera.runtime.rate.RateLimit;
import dev.tessera.runtime.refusal.RefusalLog;
import dev.tessera.runtime.settings.ForwardedHeader;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/**
 * What an {@link HttpServer} serves.
 *
 * @param engine what answers the messages
 * @param endpoint the endpoint's URL as clients know it, for messages to people
 * @param endpointPath the endpoint's path
 * @param hosts whether the value of a Host header is answered
 * @param origins whether the value of an Origin header is answered
 * @param protection how callers are authenticated; empty where nothing needs an access token
 * @param rate how often one client may call; empty for no limit
 * @param forwarded the header of trusted reverse proxies
 * @param refusals counts and logs what is refused
 * @param executor what runs tools that block; empty for the server's own threads
 */
public record Site(
    Engine engine,
    String endpoint,
    String endpointPath,
    Predicate<String> hosts,
    Predicate<String> origins,
    Optional<Protection> protection,
    Optional<RateLimit> rate,
    Optional<ForwardedHeader> forwarded,
    RefusalLog refusals,
    Optional<Executor> executor) {}
