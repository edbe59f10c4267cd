package app;

import dev.tessera.Arg;
import dev.tessera.Audience;
import dev.tessera.Extension;
import dev.tessera.Icon;
import dev.tessera.McpComplete;
import dev.tessera.McpPrompt;
import dev.tessera.McpResource;
import dev.tessera.McpServer;
import dev.tessera.McpTool;
import dev.tessera.Public;
import dev.tessera.Scope;
import dev.tessera.Scopes;
import dev.tessera.TaskSupport;
import dev.tessera.runtime.interaction.Task;
import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.prompt.PromptMessage;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

@McpServer(
    name = "Manual",
    version = "1",
    icons = @Icon(src = "https://example.com/manual.png"),
    extensions = @Extension(value = "com.example/pages", settings = "{\"sizes\": [\"a4\"]}"),
    scopes = @Scope("manual:read"))
@Public
public class Manual {
  public enum Language {
    EN,
    FR
  }

  public record Index(List<String> pages) {}

  /** What is in the manual. */
  @McpResource(
      uri = "manual://index",
      audience = Audience.USER,
      priority = 1,
      ttl = "1h",
      blocking = false)
  public Index index() {
    return new Index(List.of());
  }

  /** A page. */
  @McpResource(uri = "manual://{lang}/{+path}", mimeType = "text/markdown")
  @Scopes("manual:read")
  public Optional<String> page(Language lang, String path) {
    return Optional.empty();
  }

  @McpResource(uri = "manual://cover/{size}")
  public byte @Nullable [] cover(@Min(1) int size) {
    return null;
  }

  @McpResource(uri = "manual://draft/{id}")
  public CompletionStage<Optional<Index>> draft(@Arg(name = "id") long number) {
    throw new UnsupportedOperationException();
  }

  /**
   * Explains a word.
   *
   * @param word what is not understood
   */
  @McpPrompt(title = "Explain", icons = @Icon(src = "https://example.com/explain.png"))
  public PromptMessage explain(String word, @Nullable Language lang) {
    return PromptMessage.user(word);
  }

  @McpTool(name = "explain", description = "Explains.")
  public String explain(String word) {
    return word;
  }

  @McpTool(description = "Searches.", inputSchema = "{\"type\": \"object\"}")
  public String search(JsonValue all) {
    return all.toString();
  }

  @McpTool(description = "Prints.", task = TaskSupport.OPTIONAL)
  public String print(int copies) {
    return "printed";
  }

  @McpTool(description = "Translates.", task = TaskSupport.REQUIRED)
  public String translate(Language to, Task task) {
    task.begin();
    return "translated";
  }

  @McpComplete(prompt = "explain", argument = "word")
  public List<String> words(String value, @Nullable String lang) {
    return List.of(value);
  }
}
