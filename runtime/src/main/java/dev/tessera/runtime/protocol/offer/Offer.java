package dev.tessera.runtime.protocol.offer;

import dev.tessera.runtime.protocol.call.Operations;
import dev.tessera.runtime.protocol.catalog.Catalog;
import dev.tessera.runtime.server.ServerDescription;

/**
 * What a server offers at one moment: never changed, so a request that has begun with it ends with
 * it.
 *
 * @param description all that is offered
 * @param catalog what is said of it
 * @param operations what leads to it
 */
public record Offer(ServerDescription description, Catalog catalog, Operations operations) {}
