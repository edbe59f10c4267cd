package dev.tessera.sdk;

import dev.tessera.runtime.protocol.uri.UriTemplate;
import io.modelcontextprotocol.util.DefaultMcpUriTemplateManagerFactory;
import io.modelcontextprotocol.util.McpUriTemplateManager;
import io.modelcontextprotocol.util.McpUriTemplateManagerFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Has the SDK match some templates as our own server does, and all others as it always does. */
final class UriTemplates implements McpUriTemplateManagerFactory {
  private final McpUriTemplateManagerFactory others = new DefaultMcpUriTemplateManagerFactory();
  private final Map<String, McpUriTemplateManager> ours = new HashMap<>();

  UriTemplates(List<String> templates) {
    templates.forEach(template -> ours.put(template, new Ours(UriTemplate.of(template))));
  }

  @Override
  public McpUriTemplateManager create(String template) {
    McpUriTemplateManager known = ours.get(template);
    return known == null ? others.create(template) : known;
  }

  private record Ours(UriTemplate template) implements McpUriTemplateManager {
    @Override
    public List<String> getVariableNames() {
      return template.variables();
    }

    @Override
    public Map<String, String> extractVariableValues(String uri) {
      return template.match(uri).orElse(Map.of());
    }

    @Override
    public boolean matches(String uri) {
      return template.match(uri).isPresent();
    }

    @Override
    public boolean isUriTemplate(String uri) {
      return uri.contains("{");
    }
  }
}
