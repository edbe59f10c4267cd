package dev.tessera.sdk;

import dev.tessera.runtime.interaction.Interaction;
import dev.tessera.runtime.interaction.LogLevel;
import dev.tessera.runtime.interaction.Wishes;
import dev.tessera.runtime.json.JsonException;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.tool.ClientCapabilities;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one request of the SDK's came with.
 *
 * @param context what the transport knows of it
 * @param capabilities what the client can
 * @param interaction what can be said to the client before the answer
 * @param questions the way of questions to the client; empty without state
 */
record Request(
    McpTransportContext context,
    ClientCapabilities capabilities,
    Interaction interaction,
    Optional<Questions> questions) {

  static Request of(McpSyncServerExchange exchange, @Nullable Map<String, Object> meta) {
    return of(
        exchange.transportContext(),
        exchange.getClientCapabilities(),
        new Exchange.Sync(exchange),
        meta);
  }

  static Request of(McpAsyncServerExchange exchange, @Nullable Map<String, Object> meta) {
    return of(
        exchange.transportContext(),
        exchange.getClientCapabilities(),
        new Exchange.Async(exchange),
        meta);
  }

  private static Request of(
      McpTransportContext context,
      McpSchema.@Nullable ClientCapabilities declared,
      Exchange exchange,
      @Nullable Map<String, Object> meta) {
    ClientCapabilities capabilities = capabilities(declared);
    return new Request(
        context,
        capabilities,
        new Interaction(wishes(meta, true), new ExchangeChannel(exchange)),
        Optional.of(new Questions(exchange, capabilities)));
  }

  /** Without state there is no way back to the client before the answer. */
  static Request of(McpTransportContext context, @Nullable Map<String, Object> meta) {
    return new Request(
        context,
        ClientCapabilities.none(),
        new Interaction(wishes(meta, false), ExchangeChannel.NONE),
        Optional.empty());
  }

  private static Wishes wishes(@Nullable Map<String, Object> meta, boolean heard) {
    Optional<RawJson> json = Optional.empty();
    try {
      json = Optional.of(Plain.json(meta));
    } catch (JsonException e) {
      // What is in it matters to nobody but the client.
    }
    return Wishes.of(
        heard ? json.flatMap(Request::progressToken) : Optional.empty(),
        // The exchange knows what level the client has asked for, and leaves out the rest.
        heard ? Optional.of(LogLevel.DEBUG) : Optional.empty(),
        json);
  }

  private static Optional<RawJson> progressToken(RawJson meta) {
    JsonReader in = meta.reader();
    Optional<RawJson> token = Optional.empty();
    for (in.map(); in.next(); ) {
      if (in.member().equals("progressToken")) {
        token = Optional.of(in.readRaw());
      } else {
        in.skip();
      }
    }
    return token;
  }

  private static ClientCapabilities capabilities(McpSchema.@Nullable ClientCapabilities declared) {
    if (declared == null) {
      return ClientCapabilities.none();
    }
    Set<String> names = new HashSet<>();
    if (declared.roots() != null) {
      names.add("roots");
    }
    if (declared.sampling() != null) {
      names.add("sampling");
    }
    McpSchema.ClientCapabilities.Elicitation elicitation = declared.elicitation();
    if (elicitation != null) {
      names.add("elicitation");
      if (elicitation.form() != null) {
        names.add("elicitation.form");
      }
      if (elicitation.url() != null) {
        names.add("elicitation.url");
      }
    }
    if (declared.experimental() != null) {
      names.add("experimental");
    }
    return new ClientCapabilities(names);
  }
}
