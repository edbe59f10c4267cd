package dev.tessera.dev.test;

import dev.tessera.runtime.json.Containers;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.Members;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.AccessPolicy;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.HeaderParameter;
import dev.tessera.runtime.tool.ScopeVocabulary;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;
import dev.tessera.runtime.tool.ToolException;

/**
 * Tools as the processor would make them, by hand: one that keeps its promises, one that reads no
 * argument whatever its schema says, and one for whoever holds one of two scopes.
 */
public final class Greeter implements McpFeatures {
  private static final ScopeVocabulary SCOPES =
      ScopeVocabulary.builder()
          .scope("greet:use")
          .scope("greet:all", "greet:use")
          .scope("other")
          .build();
  private static final String NAME =
      """
      {"type":"object","properties":{"name":{"type":"string","x-mcp-header":"Name"},\
      "times":{"type":["integer","null"]}},"required":["name"],"additionalProperties":false}""";
  private static final String NOTE =
      """
      {"type":"object","properties":{"any":{},"counts":{"type":"object",\
      "additionalProperties":{"type":"integer"}}},"required":["any"],\
      "additionalProperties":false}""";
  private static final String OPEN =
      """
      {"type":"object","properties":{"count":{"type":"integer"}}}""";
  private static final String OBJECT =
      "{\"type\":\"object\",\"properties\":{\"text\":{\"type\":\"string\"}},\"required\":[\"text\"]}";
  private static final ServerDescription DESCRIPTION =
      ServerDescription.named("Greeter", "1", SCOPES)
          .tools(
              Tool.named("greet", Guard.allOf(SCOPES, "greet:use"))
                  .description("Greets.")
                  .inputSchema(NAME)
                  .objectResult(OBJECT)
                  .header(HeaderParameter.of("Name", "name", HeaderParameter.Type.STRING))
                  .build(),
              Tool.named("careless", Guard.authenticated(SCOPES))
                  .description("Reads nothing.")
                  .inputSchema(NAME.replace(",\"x-mcp-header\":\"Name\"", ""))
                  .objectResult(OBJECT)
                  .build(),
              Tool.named("either", Guard.anyOf(SCOPES, "greet:use", "other"))
                  .description("Takes nothing.")
                  .objectResult(OBJECT)
                  .build(),
              Tool.named("note", Guard.authenticated(SCOPES))
                  .description("Takes anything in its place.")
                  .inputSchema(NOTE)
                  .objectResult(OBJECT)
                  .build(),
              Tool.named("open", Guard.authenticated(SCOPES))
                  .description("Takes more than it says.")
                  .inputSchema(OPEN)
                  .objectResult(OBJECT)
                  .build())
          .build();

  private static final Members NOTED = Members.required("any").optional("counts");
  private static final Members GREET = Members.required("name").optional("times");

  private final ServerDescription description;

  /** With the usual access policy. */
  public Greeter() {
    this(AccessPolicy.usual());
  }

  Greeter(AccessPolicy access) {
    description = DESCRIPTION.withAccess(access);
  }

  @Override
  public ServerDescription description() {
    return description;
  }

  @Override
  public void call(int tool, ToolCall call) throws Exception {
    String name = "you";
    switch (tool) {
      case 0 -> {
        JsonReader in = call.arguments();
        for (in.object(GREET); in.next(); ) {
          switch (in.member()) {
            case "name" -> name = in.readString();
            case "times" -> {
              if (!in.readNull()) {
                in.readInt();
              }
            }
            default -> throw new IllegalStateException(in.member());
          }
        }
        call.checkArguments();
        if ("nobody".equals(name)) {
          throw new ToolException("There is nobody.");
        }
      }
      case 2 -> {
        JsonReader in = call.arguments();
        in.object(Members.required());
        if (in.next()) {
          throw new IllegalStateException(in.member());
        }
        call.checkArguments();
      }
      case 3 -> {
        JsonReader in = call.arguments();
        for (in.object(NOTED); in.next(); ) {
          if (in.member().equals("any")) {
            in.readJson();
          } else {
            Containers.readMap(in, JsonReader::readInt);
          }
        }
        call.checkArguments();
      }
      case 4 -> {
        JsonReader in = call.arguments();
        for (in.map(); in.next(); ) {
          if (in.member().equals("count")) {
            in.readInt();
          } else {
            in.skip();
          }
        }
        call.checkArguments();
      }
      default -> {}
    }
    call.result().beginObject().name("text").value("Hello, " + name + "!").endObject();
  }
}
