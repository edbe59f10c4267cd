package dev.tessera.examples.todo;

import dev.tessera.specification.Conversation;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import java.io.IOException;
import java.util.Optional;

/**
 * The SDK's mapper, on the way of each line that its client and a server on stdio say to each
 * other: what the server says is held to the specification.
 */
final class ListeningMapper implements McpJsonMapper {
  private final McpJsonMapper mapper = McpJsonDefaults.getMapper();
  private final Conversation conversation = Conversation.onStdio();

  @Override
  public <T> T readValue(String line, TypeRef<T> type) throws IOException {
    conversation.said(line);
    return mapper.readValue(line, type);
  }

  @Override
  public String writeValueAsString(Object message) throws IOException {
    String line = mapper.writeValueAsString(message);
    conversation.asked(line, Optional.empty());
    return line;
  }

  @Override
  public <T> T readValue(String content, Class<T> type) throws IOException {
    return mapper.readValue(content, type);
  }

  @Override
  public <T> T readValue(byte[] content, Class<T> type) throws IOException {
    return mapper.readValue(content, type);
  }

  @Override
  public <T> T readValue(byte[] content, TypeRef<T> type) throws IOException {
    return mapper.readValue(content, type);
  }

  @Override
  public <T> T convertValue(Object value, Class<T> type) {
    return mapper.convertValue(value, type);
  }

  @Override
  public <T> T convertValue(Object value, TypeRef<T> type) {
    return mapper.convertValue(value, type);
  }

  @Override
  public byte[] writeValueAsBytes(Object value) throws IOException {
    return mapper.writeValueAsBytes(value);
  }
}
