package dev.tessera.sdk;

import dev.tessera.runtime.interaction.Channel;
import dev.tessera.runtime.json.JsonValue;
import io.modelcontextprotocol.spec.McpSchema.LoggingLevel;
import io.modelcontextprotocol.spec.McpSchema.LoggingMessageNotification;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The way back to a client over an exchange of the SDK's, which wants notifications as values and
 * not as messages. Requests of the server's go by {@link Questions}.
 */
final class ExchangeChannel implements Channel {
  private final Exchange exchange;

  ExchangeChannel(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public boolean offer(ByteBuffer message) {
    JsonValue notification = JsonValue.parse(StandardCharsets.UTF_8.decode(message).toString());
    JsonValue params = notification.member("params").orElseThrow();
    try {
      switch (notification.member("method").orElseThrow().asString()) {
        case "notifications/progress" -> exchange.progress(progress(params));
        case "notifications/message" -> exchange.log(log(params));
        default -> {
          return false;
        }
      }
      return true;
    } catch (RuntimeException e) {
      // A client that has gone does not end the tool.
      return false;
    }
  }

  @Override
  public boolean send(ByteBuffer message) {
    return false;
  }

  private static ProgressNotification progress(JsonValue params) {
    return new ProgressNotification(
        Plain.value(params.member("progressToken").orElseThrow()),
        params.member("progress").orElseThrow().asDouble(),
        params.member("total").map(JsonValue::asDouble).orElse(null),
        params.member("message").map(JsonValue::asString).orElse(null),
        null);
  }

  /** The SDK has texts only: of any other data, its JSON. */
  private static LoggingMessageNotification log(JsonValue params) {
    String level = params.member("level").orElseThrow().asString();
    JsonValue data = params.member("data").orElseThrow();
    return LoggingMessageNotification.builder(
            LoggingLevel.valueOf(level.toUpperCase(Locale.ROOT)),
            data.kind() == JsonValue.Kind.STRING ? data.asString() : data.toString())
        .logger(params.member("logger").map(JsonValue::asString).orElse("server"))
        .build();
  }
}
