package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import dev.tessera.runtime.completion.Completion;
import dev.tessera.runtime.prompt.Prompt;
import dev.tessera.runtime.prompt.PromptArgument;
import dev.tessera.runtime.prompt.PromptMessage;
import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.resource.ResourceContents;
import dev.tessera.runtime.resource.ResourceNotFoundException;
import dev.tessera.runtime.server.Cacheable;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Decision;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** Resources, prompts and completions, called as the engine calls them. */
class FeaturesTest {
  private static final String SOURCE =
      """
      package app;

      import dev.tessera.*;
      import dev.tessera.runtime.completion.Suggestions;
      import dev.tessera.runtime.json.JsonValue;
      import dev.tessera.runtime.prompt.*;
      import dev.tessera.runtime.resource.*;
      import dev.tessera.runtime.tool.Caller;
      import jakarta.validation.constraints.*;
      import java.math.BigDecimal;
      import java.time.LocalDate;
      import java.util.*;
      import java.util.concurrent.*;
      import org.jspecify.annotations.Nullable;

      @McpServer(name = "Docs", version = "1", scopes = @Scope("read"), websiteUrl = "https://x.org",
          ttl = @Ttl(tools = "1h", contents = "30s"),
          icons = @Icon(src = "https://x.org/i.png", mimeType = "image/png", sizes = {"48x48", "any"},
              theme = Icon.Theme.DARK))
      @Public
      public class Docs {
        enum Level { LOW, @Arg(name = "hi-gh") HIGH }
        record Data(String id, Level level) {}

        /** The readme. */
        @McpResource(uri = "test://text", title = "Text", mimeType = "text/plain", size = 5,
            audience = {Audience.USER, Audience.ASSISTANT}, priority = 0.5, ttl = "10m",
            lastModified = "2026-01-12T15:00:58Z",
            meta = "{ \\\"a\\\": [1] }", blocking = false)
        public String readMe() { return "hello"; }

        @McpResource(uri = "test://bytes", timeout = "20s")
        public byte[] bytes() { return new byte[] {1, 2, 3}; }

        @McpResource(uri = "test://data/{id}/{level}") @Scopes("read")
        public Data data(String id, Level level, Caller caller) { return new Data(id, level); }

        @McpResource(uri = "test://maybe/{+path}")
        public Optional<String> maybe(String path) {
          return path.isEmpty() ? Optional.empty() : Optional.of(path);
        }

        @McpResource(uri = "test://null/{day}")
        public @Nullable Data nullable(LocalDate day) {
          return day.getYear() == 2000 ? null : new Data(day.toString(), Level.HIGH);
        }

        @McpResource(uri = "test://several")
        public List<ResourceContents> several() {
          return List.of(ResourceContents.text("a").at("test://a"), ResourceContents.binary(new byte[0]));
        }

        @McpResource(uri = "test://later/{n}")
        public CompletionStage<Optional<Data>> later(int n) {
          return CompletableFuture.completedFuture(
              n == 0 ? Optional.empty() : Optional.of(new Data("n" + n, Level.LOW)));
        }

        @McpResource(uri = "test://later-text")
        public static CompletionStage<@Nullable String> laterText() {
          return CompletableFuture.completedFuture("t");
        }

        /**
         * Reviews code.
         *
         * @param code what to look at
         */
        @McpPrompt(title = "Review", timeout = "off")
        public String codeReview(@NotBlank String code, @Arg(title = "How bad") @Nullable Level level) {
          return code + level;
        }

        @McpPrompt @Authenticated
        public List<PromptMessage> typed(
            @Min(2) int count, boolean flag, @Max(9) double ratio, BigDecimal exact,
            Optional<Long> big, @Default("3") short small, UUID id) {
          return List.of(
              PromptMessage.assistant(
                  count + " " + flag + " " + ratio + " " + exact + " " + big + " " + small));
        }

        @McpPrompt
        public CompletionStage<PromptResult> promised() {
          return CompletableFuture.completedFuture(
              PromptResult.of(PromptMessage.user("later")).withDescription("d"));
        }

        @McpTool(name = "code_review", description = "t", icons = @Icon(src = "data:,x"), meta = "{\\\"t\\\":1}")
        public String codeReview(int x) { return "tool" + x; }

        @McpTool(description = "raw", inputSchema = "{\\\"type\\\": \\\"object\\\", \\\"$defs\\\": {}}")
        public JsonValue raw(JsonValue all) { return all; }

        @McpComplete(prompt = "code_review", argument = "level", blocking = false,
            timeout = "500ms")
        public List<String> levels(String value, Caller caller, @Nullable String code) {
          return List.of(value + "-" + code);
        }

        @McpComplete(resource = "test://data/{id}/{level}", argument = "id")
        public CompletionStage<Suggestions> ids(String value, Optional<String> level) {
          return CompletableFuture.completedFuture(
              new Suggestions(List.of(value + level.orElse("?")), OptionalLong.empty(), true));
        }
      }
      """;

  private static final Compilation COMPILATION = Javac.compile(SOURCE);
  private static final Program PROGRAM = Program.of(COMPILATION);
  private static final Program.Server SERVER = PROGRAM.server("app.Docs");

  private static ServerDescription description() {
    return SERVER.tools().description();
  }

  private static List<ResourceContents> read(int resource, String variables) throws Exception {
    return SERVER.features().read(resource, variables);
  }

  private static String json(int resource, String variables) throws Exception {
    return read(resource, variables).get(0).body();
  }

  @Test
  void describesAResource() {
    Resource resource = description().resources().get(0);
    assertThat(resource.uri()).isEqualTo("test://text");
    assertThat(resource.isTemplate()).isFalse();
    assertThat(resource.name()).isEqualTo("read_me");
    assertThat(resource.title()).contains("Text");
    assertThat(resource.description()).contains("The readme.");
    assertThat(resource.mimeType()).contains("text/plain");
    assertThat(resource.size()).hasValue(5);
    assertThat(resource.annotations())
        .contains(
            "{\"audience\":[\"user\",\"assistant\"],\"priority\":0.5,"
                + "\"lastModified\":\"2026-01-12T15:00:58Z\"}");
    assertThat(resource.timeToLive()).contains(Duration.ofMinutes(10));
    assertThat(resource.meta()).contains("{\"a\":[1]}");
    assertThat(resource.blocking()).isFalse();
    Resource template = description().resources().get(2);
    assertThat(template.uri()).isEqualTo("test://data/{id}/{level}");
    assertThat(template.isTemplate()).isTrue();
    assertThat(template.mimeType()).contains("application/json");
    assertThat(template.blocking()).isTrue();
  }

  @Test
  void readsTextAndBytes() throws Exception {
    assertThat(read(0, "{}")).containsExactly(ResourceContents.text("hello"));
    assertThat(read(1, "{}")).containsExactly(ResourceContents.binary(new byte[] {1, 2, 3}));
    assertThat(read(5, "{}"))
        .containsExactly(
            ResourceContents.text("a").at("test://a"), ResourceContents.binary(new byte[0]));
    assertThat(read(7, "{}")).containsExactly(ResourceContents.text("t"));
  }

  @Test
  void readsAnyOtherTypeAsJson() throws Exception {
    assertThat(json(2, "{\"id\":\"7\",\"level\":\"hi-gh\"}"))
        .isEqualTo("{\"id\":\"7\",\"level\":\"hi-gh\"}");
    assertThat(json(4, "{\"day\":\"2026-01-02\"}"))
        .isEqualTo("{\"id\":\"2026-01-02\",\"level\":\"hi-gh\"}");
    assertThat(json(6, "{\"n\":\"12\"}")).isEqualTo("{\"id\":\"n12\",\"level\":\"LOW\"}");
  }

  @Test
  void whatIsMissingIsNotFound() {
    assertThatThrownBy(() -> read(3, "{\"path\":\"\"}"))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> read(4, "{\"day\":\"2000-01-02\"}"))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> read(6, "{\"n\":\"0\"}"))
        .hasCauseInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void aVariableThatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> read(6, "{\"n\":\"x\"}"))
        .hasMessage(
            "Invalid arguments:\n"
                + "/n: expected an integer from -2147483648 to 2147483647, but got \"x\"");
    assertThatThrownBy(() -> read(2, "{\"id\":\"1\",\"level\":\"MID\"}"))
        .hasMessageContaining("/level: expected one of LOW, hi-gh, but got \"MID\"");
  }

  @Test
  void describesAPrompt() {
    Prompt prompt = description().prompts().get(0);
    assertThat(prompt.name()).isEqualTo("code_review");
    assertThat(prompt.title()).contains("Review");
    assertThat(prompt.description()).contains("Reviews code.");
    assertThat(prompt.arguments())
        .containsExactly(
            PromptArgument.required("code").withDescription("what to look at"),
            PromptArgument.optional("level").withTitle("How bad"));
    assertThat(description().prompts().get(1).arguments())
        .filteredOn(PromptArgument::required)
        .extracting(PromptArgument::name)
        .containsExactly("count", "flag", "ratio", "exact", "id");
  }

  @Test
  void saysHowLongCallsMayTakeAndAnswersMayBeKept() {
    assertThat(description().resources().get(1).timeout()).contains(Duration.ofSeconds(20));
    assertThat(description().prompts().get(0).timeout()).contains(Duration.ZERO);
    assertThat(description().completions().get(0).timeout()).contains(Duration.ofMillis(500));
    assertThat(description().resources().get(0).timeout()).isEmpty();
    assertThat(description().timesToLive().times())
        .containsOnly(
            Map.entry(Cacheable.TOOLS, Duration.ofHours(1)),
            Map.entry(Cacheable.CONTENTS, Duration.ofSeconds(30)));
  }

  @Test
  void getsPrompts() throws Exception {
    FeatureCalls features = SERVER.features();
    assertThat(features.get(0, "{\"code\":\"a\",\"level\":\"LOW\"}").messages())
        .containsExactly(PromptMessage.user("aLOW"));
    assertThat(
            features
                .get(
                    1,
                    "{\"count\":\"2\",\"flag\":\"true\",\"ratio\":\"1e0\",\"exact\":\"1.50\",\"big\":\"5\","
                        + "\"id\":\"00000000-0000-0000-0000-000000000000\"}")
                .messages())
        .containsExactly(PromptMessage.assistant("2 true 1.0 1.50 Optional[5] 3"));
    assertThat(features.get(2, "{}").description()).contains("d");
  }

  @Test
  void saysOfEachArgumentWhatDoesNotFit() {
    assertThat(
            SERVER
                .features()
                .refusals(
                    1,
                    "{\"count\":\"1\",\"flag\":\"yes\",\"ratio\":\"9.5\",\"exact\":1,\"big\":\"05\",\"x\":\"\"}"))
        .containsExactly(
            "/count: must be at least 2, but got \"1\"",
            "/flag: expected true or false, but got \"yes\"",
            "/ratio: must be at most 9, but got \"9.5\"",
            "/exact: expected a number from -1.7976931348623157E+308 to 1.7976931348623157E+308,"
                + " with at most 400 decimal places, but got 1",
            "/big: expected an integer from -9223372036854775808 to 9223372036854775807, but got"
                + " \"05\"",
            "/x: is not known; known are: count, flag, ratio, exact, id, big, small",
            "/id: is required, but missing");
    assertThat(SERVER.features().refusals(0, "{\"code\":\" \"}"))
        .containsExactly(
            "/code: must have at least 1 character that is not white space, but got \" \"");
  }

  @Test
  void completesArguments() throws Exception {
    assertThat(description().completions())
        .containsExactly(
            Completion.ofPrompt("code_review", "level")
                .nonBlocking()
                .timeout(Duration.ofMillis(500)),
            Completion.ofResource("test://data/{id}/{level}", "id"));
    FeatureCalls features = SERVER.features();
    assertThat(features.complete(0, "L", "{\"other\":[1],\"code\":\"c\"}").values())
        .containsExactly("L-c");
    assertThat(features.complete(0, "L", "{\"code\":1}").values()).containsExactly("L-null");
    assertThat(features.complete(1, "x", "{}").values()).containsExactly("x?");
    assertThat(features.complete(1, "x", "{}").more()).isTrue();
  }

  @Test
  void guardsResourcesAndPromptsAsTools() {
    Decision decision = (Decision) PROGRAM.call("app.DocsMcp$Guards", "data", Set.of());
    assertThat(decision.missing()).containsExactly("read");
    assertThat(PROGRAM.methods("app.DocsMcp$Guards"))
        .contains("codeReview", "codeReviewPrompt", "readMe", "typed")
        .doesNotContain("levels", "ids");
    assertThat(description().secured()).isTrue();
  }

  @Test
  void showsIconsAndMore() {
    assertThat(description().websiteUrl()).contains("https://x.org");
    assertThat(description().icons())
        .contains(
            "[{\"src\":\"https://x.org/i.png\",\"mimeType\":\"image/png\","
                + "\"sizes\":[\"48x48\",\"any\"],\"theme\":\"dark\"}]");
    assertThat(SERVER.tool("code_review").icons()).contains("[{\"src\":\"data:,x\"}]");
    assertThat(SERVER.tool("code_review").meta()).contains("{\"t\":1}");
  }

  @Test
  void takesAllArgumentsTogetherWithASchemaOfItsOwn() throws Exception {
    assertThat(SERVER.tool("raw").inputSchema()).isEqualTo("{\"type\":\"object\",\"$defs\":{}}");
    assertThat(SERVER.call("raw", "{\"a\":1}")).isEqualTo("{\"a\":1}");
  }

  @Test
  void writesThemIntoTheContract() throws Exception {
    String contract =
        COMPILATION
            .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/mcp/app.Docs.json")
            .orElseThrow()
            .getCharContent(false)
            .toString();
    assertThat(contract)
        .contains("\"uriTemplate\": \"test://data/{id}/{level}\"")
        .contains("\"ttl\": \"10m\"")
        .contains("  \"ttl\": {\n    \"tools\": \"1h\",\n    \"contents\": \"30s\"\n  }")
        .contains("\"timeout\": \"20s\"")
        .contains("\"timeout\": \"off\"")
        .contains("\"timeout\": \"500ms\"")
        .contains("\"prompts\": [")
        .contains("\"completions\": [");
  }

  @Test
  void aServerMayHaveOnlyPrompts() throws Exception {
    Program.Server server =
        Program.of(
                """
                import dev.tessera.*;

                @McpServer(name = "Prompts", version = "1") @Public
                class Prompts {
                  @McpPrompt public String hello(String name) { return "Hello " + name; }
                }
                """)
            .server("Prompts");
    assertThat(server.tools().description().tools()).isEmpty();
    assertThat(server.features().get(0, "{\"name\":\"Ada\"}").messages())
        .containsExactly(PromptMessage.user("Hello Ada"));
    assertThatThrownBy(() -> server.features().get(1, "{}"))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void hasHundredsOfEachKind() throws Exception {
    int count = Integer.getInteger("tessera.operations", 250);
    String methods =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    """
                    @McpTool(description = "t") public int t%1$d() { return %1$d; }
                    @McpResource(uri = "test://%1$d/{x}") public String r%1$d(int x) { return "r" + x; }
                    @McpPrompt public String p%1$d(int x) { return "p%1$d " + x; }
                    @McpComplete(prompt = "p%1$d", argument = "x")
                    public java.util.List<String> c%1$d(String v) { return java.util.List.of(v + %1$d); }
                    """
                        .formatted(i))
            .collect(Collectors.joining());
    Program.Server server =
        Program.of(
                """
                import dev.tessera.*;

                @McpServer(name = "Many", version = "1") @Public
                class Many {
                  %s
                }
                """
                    .formatted(methods))
            .server("Many");
    int last = count - 1;
    assertThat(server.call("t" + last, "{}")).isEqualTo(Integer.toString(last));
    assertThat(server.features().read(last, "{\"x\":\"8\"}"))
        .containsExactly(ResourceContents.text("r8"));
    assertThat(server.features().get(100, "{\"x\":\"8\"}").messages())
        .containsExactly(PromptMessage.user("p100 8"));
    assertThat(server.features().complete(last, "v", "{}").values()).containsExactly("v" + last);
  }

  @Test
  void sayBeforehandWhatTheyMaySayMeanwhile() {
    ServerDescription server =
        Program.of(
                """
                import dev.tessera.*;
                import dev.tessera.runtime.interaction.*;

                @McpServer(name = "s", version = "1")
                @Public
                class Talk {
                  @McpPrompt public String logs(ClientLog log) { return "x"; }
                  @McpPrompt public String silent(Cancellation cancellation) { return "x"; }
                  @McpResource(uri = "test://x") public String reports(Progress progress) { return "x"; }
                }
                """)
            .server("Talk")
            .tools()
            .description();
    assertThat(server.prompts()).extracting(Prompt::logs).containsExactly(true, false);
    assertThat(server.prompts()).extracting(Prompt::streams).containsExactly(true, false);
    assertThat(server.resources()).extracting(Resource::streams).containsExactly(true);
    assertThat(server.resources()).extracting(Resource::logs).containsExactly(false);
  }
}
