package dev.tessera.runtime;

import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.HeaderParameter;
import dev.tessera.runtime.tool.ScopeVocabulary;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** Tools as a generated class has them, with a gate that holds back whoever calls {@code slow}. */
public final class TestTools implements McpFeatures {
  public static final ScopeVocabulary SCOPES =
      ScopeVocabulary.builder().scope("notes:read").scope("notes:write", "notes:read").build();

  /** More characters than the buffers between a server and a client hold. */
  private static final int LARGE = 32 << 20;

  /** Counted down by a call of {@code slow} when it has begun. */
  public final CountDownLatch slowHasBegun = new CountDownLatch(1);

  /** Lets {@code slow} end. */
  public final CountDownLatch slowMayEnd = new CountDownLatch(1);

  /** Counted down by a call of {@code later} when it has returned its promise. */
  public final CountDownLatch laterHasBegun = new CountDownLatch(1);

  /** What {@code later} promises. */
  public final CompletableFuture<String> promise = new CompletableFuture<>();

  private final ServerDescription description;

  private TestTools(Guard read, Guard write) {
    Tool first = Tool.named("read", read).textResult().nonBlocking().build();
    Tool second = Tool.named("write", write).textResult().build();
    Tool slow = Tool.named("slow", read).textResult().build();
    Tool print = Tool.named("print", read).textResult().build();
    Tool fail = Tool.named("fail", read).textResult().build();
    Tool large = Tool.named("large", read).textResult().build();
    Tool largeNow = Tool.named("large_now", read).textResult().nonBlocking().build();
    Tool later = Tool.named("later", read).textResult().nonBlocking().build();
    Tool region =
        Tool.named("region", read)
            .inputSchema(
                "{\"type\":\"object\",\"properties\":{\"region\":{\"type\":\"string\","
                    + "\"x-mcp-header\":\"Region\"}},\"additionalProperties\":false}")
            .header(HeaderParameter.of("Region", "region", HeaderParameter.Type.STRING))
            .textResult()
            .build();
    description =
        ServerDescription.named("Test", "1", SCOPES)
            .tools(first, second, slow, print, fail, region, large, largeNow, later)
            .build();
  }

  /** Each tool needs {@code notes:read} or {@code notes:write}. */
  public static TestTools secured() {
    return new TestTools(Guard.allOf(SCOPES, "notes:read"), Guard.allOf(SCOPES, "notes:write"));
  }

  /** Nothing needs an access token. */
  public static TestTools open() {
    return new TestTools(Guard.open(SCOPES), Guard.open(SCOPES));
  }

  @Override
  public ServerDescription description() {
    return description;
  }

  @Override
  public void call(int tool, ToolCall call) throws Exception {
    JsonReader arguments = call.arguments();
    arguments.map();
    while (arguments.next()) {
      arguments.readString();
    }
    call.checkArguments();
    switch (tool) {
      case 2 -> {
        slowHasBegun.countDown();
        slowMayEnd.await();
      }
      case 3 -> System.out.println("a line of the tool's own");
      case 4 -> throw new IllegalStateException("secret detail");
      default -> {}
    }
    switch (tool) {
      case 6, 7 -> call.result().value("x".repeat(LARGE));
      case 8 -> {
        call.later(promise, value -> call.result().value(value));
        laterHasBegun.countDown();
      }
      default -> call.result().value(description.tools().get(tool).name() + " done");
    }
  }
}
