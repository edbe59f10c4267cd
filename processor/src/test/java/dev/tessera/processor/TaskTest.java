package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.runtime.interaction.Channel;
import dev.tessera.runtime.interaction.Interaction;
import dev.tessera.runtime.interaction.Wishes;
import dev.tessera.runtime.json.Json;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.ClientCapabilities;
import dev.tessera.runtime.tool.InvalidArgumentsException;
import dev.tessera.runtime.tool.Tool.TaskSupport;
import dev.tessera.runtime.tool.ToolCall;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Compiles tools that may be tasks, and listens to when they say so. */
class TaskTest {
  private final List<String> said = new ArrayList<>();

  private static Program.Server server(String members) {
    String source =
        """
        import dev.tessera.*;
        import dev.tessera.runtime.interaction.*;
        import java.util.*;

        @McpServer(name = "Tools", version = "1", extensions = {
            @Extension(value = "com.example/b", settings = "{ \\"a\\": [1, 2] }"),
            @Extension("com.example/a")})
        @Public
        class Tools {
          %s
        }
        """
            .formatted(members);
    return Program.of(source).server("Tools");
  }

  private void call(Program.Server server, String arguments) throws Exception {
    byte[] json = arguments.getBytes(StandardCharsets.UTF_8);
    JsonWriter result = new JsonWriter();
    ToolCall call =
        new ToolCall(
            Json.reader(json, 0, json.length),
            result,
            Caller.local(server.tools().description().scopes(), Set.of()),
            ClientCapabilities.none());
    call.interaction(new Interaction(Wishes.none(), new Listener()));
    server.tools().call(0, call);
    said.add(result.toString());
  }

  private final class Listener implements Channel {
    @Override
    public boolean offer(ByteBuffer message) {
      throw new AssertionError("Nothing is wanted");
    }

    @Override
    public boolean send(ByteBuffer message) {
      return offer(message);
    }

    @Override
    public void becomeTask() {
      said.add("begin");
    }

    @Override
    public void status(String message) {
      said.add(message);
    }
  }

  @Test
  void aToolSaysWhetherItMayBeATask() {
    Program.Server server =
        server(
            """
            @McpTool public String a() { return ""; }
            @McpTool(task = TaskSupport.NONE) public String b() { return ""; }
            @McpTool(task = TaskSupport.OPTIONAL) public String c() { return ""; }
            @McpTool(task = TaskSupport.REQUIRED) public String d() { return ""; }
            """);
    assertThat(server.tool("a").taskSupport()).isEqualTo(TaskSupport.NONE);
    assertThat(server.tool("b").taskSupport()).isEqualTo(TaskSupport.NONE);
    assertThat(server.tool("c").taskSupport()).isEqualTo(TaskSupport.OPTIONAL);
    assertThat(server.tool("d").taskSupport()).isEqualTo(TaskSupport.REQUIRED);
  }

  @Test
  void aToolThatMayBeATaskIsOneOnceItsArgumentsAreGood() throws Exception {
    Program.Server server =
        server(
            """
            @McpTool(task = TaskSupport.OPTIONAL)
            public String wait(int seconds, Progress progress) {
              progress.report(1, 2, "half");
              return "waited " + seconds;
            }
            """);
    assertThatThrownBy(() -> call(server, "{\"seconds\":\"x\"}"))
        .isInstanceOf(InvalidArgumentsException.class);
    assertThat(said).isEmpty();
    call(server, "{\"seconds\":1}");
    assertThat(said).containsExactly("begin", "half", "\"waited 1\"");
  }

  @Test
  void aToolThatTakesATaskSaysItself() throws Exception {
    Program.Server server =
        server(
            """
            @McpTool(task = TaskSupport.REQUIRED)
            public String wait(int seconds, Task task) {
              if (seconds > 0) {
                task.begin();
              }
              task.status("waiting");
              return "waited " + seconds;
            }
            """);
    call(server, "{\"seconds\":1}");
    call(server, "{\"seconds\":0}");
    assertThat(said).containsExactly("begin", "waiting", "\"waited 1\"", "waiting", "\"waited 0\"");
    assertThat(server.tool("wait").inputSchema()).doesNotContain("task");
  }

  @Test
  void aToolThatIsNoTaskSaysNothing() throws Exception {
    call(server("@McpTool public String rest() { return \"rested\"; }"), "{}");
    assertThat(said).containsExactly("\"rested\"");
  }

  @Test
  void aServerSaysWhichExtensionsItSupports() {
    Program.Server server = server("@McpTool public String a() { return \"\"; }");
    assertThat(server.tools().description().extensions().keySet())
        .containsExactly("com.example/b", "com.example/a");
    assertThat(server.tools().description().extensions().values())
        .containsExactly("{\"a\":[1,2]}", "{}");
  }
}
