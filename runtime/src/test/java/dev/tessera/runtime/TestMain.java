package dev.tessera.runtime;

import dev.tessera.runtime.change.ByHand;
import dev.tessera.runtime.change.Changes;
import dev.tessera.runtime.content.Content;
import dev.tessera.runtime.content.ToolResult;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A process that is one server, as the generated main is. */
final class TestMain {
  private TestMain() {}

  /** Serves public tools, or protected ones where the system property says so. */
  public static void main(String[] args) {
    TesseraServer.run(TestMain::builder, args);
  }

  private static TesseraServer.Builder builder() {
    if (Boolean.getBoolean("talkative")) {
      System.out.println("made after reading " + read());
    }
    boolean secured = Boolean.getBoolean("secured");
    TestTools tools = secured ? TestTools.secured() : TestTools.open();
    TesseraServer.Builder builder = TesseraServer.builder(tools);
    if (Boolean.getBoolean("elsewhere")) {
      builder.url("http://localhost:1/elsewhere");
    }
    if (Boolean.getBoolean("growing")) {
      builder.onStart(changes -> changes.register(late(changes)));
    }
    return Boolean.getBoolean("anyPort") ? builder.port(0) : builder;
  }

  private static int read() {
    try {
      return System.in.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A tool that is not there at compile time. */
  private static McpFeatures late(Changes changes) {
    return ByHand.tool(
        Tool.named("late", Guard.open(changes.scopes())).build(),
        (arguments, call) -> ToolResult.of(List.of(Content.text("late done"))));
  }
}
