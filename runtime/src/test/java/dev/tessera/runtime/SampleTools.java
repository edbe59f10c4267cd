package dev.tessera.runtime;

import dev.tessera.runtime.content.Annotations;
import dev.tessera.runtime.content.Content;
import dev.tessera.runtime.content.ToolResult;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.Members;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.HeaderParameter;
import dev.tessera.runtime.tool.ScopeVocabulary;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;
import dev.tessera.runtime.tool.ToolException;
import java.time.Instant;

/** Tools written by hand as the processor writes them, one of every kind that the engine treats. */
public final class SampleTools implements McpFeatures {
  /** {@code calc:admin} implies {@code calc:use}. */
  public static final ScopeVocabulary SCOPES =
      ScopeVocabulary.builder()
          .scope("calc:use")
          .scope("calc:admin", "calc:use")
          .scope("calc:audit")
          .initial("calc:use")
          .build();

  private static final String TWO_INTEGERS =
      "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"integer\"},\"b\":{\"type\":\"integer\"}},"
          + "\"required\":[\"a\",\"b\"],\"additionalProperties\":false}";
  private static final String SUM =
      "{\"type\":\"object\",\"properties\":{\"sum\":{\"type\":\"integer\"}},\"required\":[\"sum\"]}";
  private static final String REGION =
      "{\"type\":\"object\",\"properties\":{\"region\":{\"type\":\"string\",\"x-mcp-header\":\"Region\"},"
          + "\"shard\":{\"type\":\"integer\",\"x-mcp-header\":\"Shard\"}},"
          + "\"required\":[\"region\"],\"additionalProperties\":false}";
  private static final Members ADD = Members.required("a", "b");
  private static final Members ROUTE = Members.required("region").optional("shard");

  private static final ServerDescription DESCRIPTION =
      ServerDescription.named("Sample", "1.2.3", SCOPES)
          .title("Sample server")
          .instructions("Add things up.")
          .tools(
              Tool.named("add", Guard.allOf(SCOPES, "calc:use"))
                  .title("Add")
                  .description("Adds two integers.")
                  .inputSchema(TWO_INTEGERS)
                  .objectResult(SUM)
                  .annotations("{\"readOnlyHint\":true}")
                  .nonBlocking()
                  .build(),
              Tool.named("greet", Guard.authenticated(SCOPES))
                  .description("Says hello.")
                  .textResult()
                  .nonBlocking()
                  .build(),
              Tool.named("primes", Guard.authenticated(SCOPES))
                  .description("Lists primes.")
                  .valueResult("{\"type\":\"array\",\"items\":{\"type\":\"integer\"}}")
                  .nonBlocking()
                  .build(),
              Tool.named("reset", Guard.allOf(SCOPES, "calc:admin", "calc:audit"))
                  .description("Forgets everything.")
                  .build(),
              Tool.named("refuse", Guard.authenticated(SCOPES)).description("Says no.").build(),
              Tool.named("crash", Guard.authenticated(SCOPES)).description("Has a bug.").build(),
              Tool.named("sample", Guard.authenticated(SCOPES))
                  .description("Needs sampling.")
                  .build(),
              Tool.named("route", Guard.allOf(SCOPES, "calc:use"))
                  .description("Wants headers.")
                  .inputSchema(REGION)
                  .header(HeaderParameter.of("Region", "region", HeaderParameter.Type.STRING))
                  .header(HeaderParameter.of("Shard", "shard", HeaderParameter.Type.INTEGER))
                  .textResult()
                  .build(),
              Tool.named("show", Guard.authenticated(SCOPES))
                  .description("Shows everything that can be shown.")
                  .contentResult()
                  .build())
          .build();

  @Override
  public ServerDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void call(int tool, ToolCall call) throws Exception {
    switch (tool) {
      case 0 -> add(call);
      case 1 -> call.result().value("Hello, \"" + call.caller().subject().orElse("you") + "\"\n");
      case 2 -> call.result().beginArray().value(2).value(3).value(5).endArray();
      case 3 -> {}
      case 4 -> throw new ToolException("Not \"today\".");
      case 5 -> throw new OutOfMemoryError("secret detail");
      case 6 -> call.capabilities().require("sampling");
      case 7 -> route(call);
      case 8 -> call.answer(everything());
      default -> throw new IndexOutOfBoundsException(tool);
    }
  }

  private static ToolResult everything() {
    Annotations forUsers =
        Annotations.forAudience(Annotations.Audience.USER)
            .withPriority(0.5)
            .withLastModified(Instant.EPOCH);
    return ToolResult.builder()
        .content(
            Content.text("a \"text\"").annotated(forUsers),
            Content.image(new byte[] {1, 2, 3}, "image/png"),
            Content.audio(new byte[] {4}, "audio/wav"),
            Content.link("file:///a", "a").withTitle("A").withMimeType("text/plain").withSize(7),
            Content.resource("test://b", "text/plain", "b"),
            Content.resource("test://c", "image/png", new byte[] {5}))
        .structuredContent("{\"shown\":6}")
        .meta("example.com/trace", "[1]")
        .error()
        .build();
  }

  private static void add(ToolCall call) throws Exception {
    JsonReader in = call.arguments();
    int a = 0;
    int b = 0;
    for (in.object(ADD); in.next(); ) {
      switch (in.member()) {
        case "a" -> a = in.readInt();
        case "b" -> b = in.readInt();
        default -> throw new AssertionError(in.member());
      }
    }
    call.checkArguments();
    call.result().beginObject().name("sum").value(a + b).endObject();
  }

  private static void route(ToolCall call) throws Exception {
    JsonReader in = call.arguments();
    String region = null;
    for (in.object(ROUTE); in.next(); ) {
      switch (in.member()) {
        case "region" -> region = in.readString();
        case "shard" -> {
          if (!in.readNull()) {
            in.readInt();
          }
        }
        default -> throw new AssertionError(in.member());
      }
    }
    call.checkArguments();
    call.result().value(region);
  }
}
