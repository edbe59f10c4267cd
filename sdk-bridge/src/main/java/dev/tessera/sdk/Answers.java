package dev.tessera.sdk;

import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CreateMessageResult;
import io.modelcontextprotocol.spec.McpSchema.ElicitResult;
import io.modelcontextprotocol.spec.McpSchema.ListRootsResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What clients answer, as the members that it has in JSON. */
final class Answers {
  private Answers() {}

  static Map<String, Object> elicited(ElicitResult result) {
    Map<String, Object> members = new LinkedHashMap<>();
    put(members, "action", result.action() == null ? null : lower(result.action()));
    put(members, "content", result.content());
    return members;
  }

  static Map<String, Object> sampled(CreateMessageResult result) {
    Map<String, Object> members = new LinkedHashMap<>();
    put(members, "role", result.role() == null ? null : lower(result.role()));
    put(members, "content", content(result.content()));
    put(members, "model", result.model());
    put(members, "stopReason", stopReason(result.stopReason()));
    return members;
  }

  static Map<String, Object> roots(ListRootsResult result) {
    return Map.of("roots", result.roots().stream().map(Answers::root).toList());
  }

  private static Map<String, Object> root(McpSchema.Root root) {
    Map<String, Object> members = new LinkedHashMap<>();
    put(members, "uri", root.uri());
    put(members, "name", root.name());
    return members;
  }

  private static @Nullable Object content(McpSchema.@Nullable Content content) {
    if (content instanceof McpSchema.TextContent text) {
      return Map.of("type", "text", "text", text.text());
    }
    if (content instanceof McpSchema.ImageContent image) {
      return Map.of("type", "image", "data", image.data(), "mimeType", image.mimeType());
    }
    if (content instanceof McpSchema.AudioContent audio) {
      return Map.of("type", "audio", "data", audio.data(), "mimeType", audio.mimeType());
    }
    return content == null ? null : List.of();
  }

  /** The SDK knows three of them by name, and keeps no other. */
  private static @Nullable String stopReason(CreateMessageResult.@Nullable StopReason reason) {
    if (reason == null) {
      return null;
    }
    return switch (reason) {
      case END_TURN -> "endTurn";
      case STOP_SEQUENCE -> "stopSequence";
      case MAX_TOKENS -> "maxTokens";
      case UNKNOWN -> null;
    };
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static void put(Map<String, Object> members, String name, @Nullable Object value) {
    if (value != null) {
      members.put(name, value);
    }
  }
}
