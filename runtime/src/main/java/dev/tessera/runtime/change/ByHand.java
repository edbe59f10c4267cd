package dev.tessera.runtime.change;

import dev.tessera.runtime.prompt.Prompt;
import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.tool.Tool;

/**
 * Tools, resources and prompts of which nothing is known at compile time, to be {@linkplain
 * Changes#register registered} while the server runs.
 *
 * <pre>{@code
 * Tool search =
 *     Tool.named("search", Guard.allOf(changes.scopes(), "docs:read"))
 *         .description("Searches.")
 *         .inputSchema("{\"type\":\"object\",\"properties\":{\"text\":{\"type\":\"string\"}}}")
 *         .build();
 * Registration registration =
 *     changes.register(
 *         ByHand.tool(
 *             search,
 *             (arguments, call) -> {
 *               String text = arguments.member("text").map(JsonValue::asString).orElse("");
 *               return ToolResult.of(List.of(Content.text(index.search(text))));
 *             }));
 * }</pre>
 *
 * <p>What is compiled is checked: schemas that fit, arguments that fit the schemas. Here, nothing
 * is but the form of names, URIs and JSON.
 */
public final class ByHand {
  private ByHand() {}

  /**
   * A tool.
   *
   * @param tool its name, its schema, its guard, and how it runs
   * @param handler what it does
   * @throws IllegalArgumentException if a name or a piece of JSON has another form than clients can
   *     read
   */
  public static McpFeatures tool(Tool tool, ToolHandler handler) {
    return new HandmadeTool(Forms.checked(tool), handler);
  }

  /**
   * A resource, or a template of resources.
   *
   * @param resource its URI, its guard, and how it runs
   * @param handler what reads it
   * @throws IllegalArgumentException if the URI or a piece of JSON has another form than clients
   *     can read
   */
  public static McpFeatures resource(Resource resource, ResourceHandler handler) {
    return new HandmadeResource(Forms.checked(resource), handler);
  }

  /**
   * A prompt.
   *
   * @param prompt its name, its arguments, its guard, and how it runs
   * @param handler what makes it
   * @throws IllegalArgumentException if a piece of JSON has another form than clients can read
   */
  public static McpFeatures prompt(Prompt prompt, PromptHandler handler) {
    return new HandmadePrompt(Forms.checked(prompt), handler);
  }
}
