package app;

import dev.tessera.runtime.completion.Completion;
import dev.tessera.runtime.completion.CompletionCall;
import dev.tessera.runtime.json.Constraint;
import dev.tessera.runtime.json.Constraints;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.json.Members;
import dev.tessera.runtime.prompt.Prompt;
import dev.tessera.runtime.prompt.PromptArgument;
import dev.tessera.runtime.prompt.PromptCall;
import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.resource.ResourceCall;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Decision;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.ScopeVocabulary;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * What clients get of {@link Manual}.
 */
@Generated("dev.tessera.processor.TesseraProcessor")
public final class ManualMcp implements McpFeatures {
  private static final ServerDescription DESCRIPTION = ServerDescription.named("Manual", "1", Guards.SCOPES)
      .icons("[{\"src\":\"https://example.com/manual.png\"}]")
      .extension("com.example/pages", "{\"sizes\":[\"a4\"]}")
      .tools(List.of(
          Tool.named("explain", Guards.EXPLAIN)
              .description("Explains.")
              .inputSchema(ManualSchemas.EXPLAIN_INPUT)
              .textResult()
              .build(),
          Tool.named("search", Guards.SEARCH)
              .description("Searches.")
              .inputSchema(ManualSchemas.SEARCH_INPUT)
              .textResult()
              .build(),
          Tool.named("print", Guards.PRINT)
              .description("Prints.")
              .inputSchema(ManualSchemas.PRINT_INPUT)
              .textResult()
              .optionalTask()
              .build(),
          Tool.named("translate", Guards.TRANSLATE)
              .description("Translates.")
              .inputSchema(ManualSchemas.TRANSLATE_INPUT)
              .textResult()
              .requiredTask()
              .build()))
      .resources(List.of(
          Resource.at("manual://index", "index", Guards.INDEX)
              .description("What is in the manual.")
              .mimeType("application/json")
              .annotations("{\"audience\":[\"user\"],\"priority\":1.0}")
              .timeToLive(Duration.ofMillis(3600000L))
              .nonBlocking()
              .build(),
          Resource.template("manual://{lang}/{+path}", "page", Guards.PAGE)
              .description("A page.")
              .mimeType("text/markdown")
              .build(),
          Resource.template("manual://cover/{size}", "cover", Guards.COVER)
              .build(),
          Resource.template("manual://draft/{id}", "draft", Guards.DRAFT)
              .mimeType("application/json")
              .build()))
      .prompts(List.of(
          Prompt.named("explain", Guards.EXPLAIN_PROMPT)
              .title("Explain")
              .description("Explains a word.")
              .argument(PromptArgument.required("word").withDescription("what is not understood"))
              .argument(PromptArgument.optional("lang"))
              .icons("[{\"src\":\"https://example.com/explain.png\"}]")
              .build()))
      .completions(List.of(
          Completion.ofPrompt("explain", "word")))
      .build();

  private static final Members EXPLAIN = Members.required("word");

  private static final Members PRINT = Members.required("copies");

  private static final Members TRANSLATE = Members.required("to");

  private static final Members PAGE = Members.required("lang", "path");

  private static final Members COVER = Members.required("size");

  private static final Members DRAFT = Members.required("id");

  private static final Members EXPLAIN_PROMPT = Members.required("word").optional("lang");

  private final Manual tools;

  public ManualMcp(Manual tools) {
    this.tools = tools;
  }

  @Override
  public ServerDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void call(int tool, ToolCall call) throws Exception {
    switch (tool) {
      case 0 -> explain(call);
      case 1 -> search(call);
      case 2 -> print(call);
      case 3 -> translate(call);
      default -> throw new IndexOutOfBoundsException(tool);
    }
  }

  @Override
  public void read(int resource, ResourceCall call) throws Exception {
    switch (resource) {
      case 0 -> index(call);
      case 1 -> page(call);
      case 2 -> cover(call);
      case 3 -> draft(call);
      default -> throw new IndexOutOfBoundsException(resource);
    }
  }

  @Override
  public void get(int prompt, PromptCall call) throws Exception {
    switch (prompt) {
      case 0 -> explainPrompt(call);
      default -> throw new IndexOutOfBoundsException(prompt);
    }
  }

  @Override
  public void complete(int completion, CompletionCall call) throws Exception {
    switch (completion) {
      case 0 -> words(call);
      default -> throw new IndexOutOfBoundsException(completion);
    }
  }

  private void explain(ToolCall call) throws Exception {
    JsonReader in = call.arguments();
    String word = null;
    for (in.object(EXPLAIN); in.next(); ) {
      switch (in.member()) {
        case "word" -> word = in.readString();
      }
    }
    call.checkArguments();
    call.result().value(tools.explain(word));
  }

  private void search(ToolCall call) throws Exception {
    JsonValue all = call.arguments().readJson();
    call.checkArguments();
    call.result().value(tools.search(all));
  }

  private void print(ToolCall call) throws Exception {
    JsonReader in = call.arguments();
    int copies = 0;
    for (in.object(PRINT); in.next(); ) {
      switch (in.member()) {
        case "copies" -> copies = in.readInt();
      }
    }
    call.checkArguments();
    call.task().begin();
    call.result().value(tools.print(copies));
  }

  private void translate(ToolCall call) throws Exception {
    JsonReader in = call.arguments();
    Manual.Language to = null;
    for (in.object(TRANSLATE); in.next(); ) {
      switch (in.member()) {
        case "to" -> to = ManualJson.readLanguage(in);
      }
    }
    call.checkArguments();
    call.result().value(tools.translate(to, call.task()));
  }

  private void index(ResourceCall call) throws Exception {
    call.checkNoArguments();
    ManualJson.writeIndex(call.json(), tools.index());
    call.answerJson();
  }

  private void page(ResourceCall call) throws Exception {
    JsonReader in = call.arguments();
    Manual.Language lang = null;
    String path = null;
    for (in.object(PAGE); in.next(); ) {
      switch (in.member()) {
        case "lang" -> lang = ManualJson.readLanguage(in);
        case "path" -> path = in.readString();
      }
    }
    call.checkArguments();
    call.answer(call.found(tools.page(lang, path)));
  }

  private void cover(ResourceCall call) throws Exception {
    JsonReader in = call.arguments();
    int size = 0;
    for (in.object(COVER); in.next(); ) {
      switch (in.member()) {
        case "size" -> size = Constraints.check(in, in.readInt(), Rules.COVER_SIZE);
      }
    }
    call.checkArguments();
    call.answer(call.found(tools.cover(size)));
  }

  private void draft(ResourceCall call) throws Exception {
    JsonReader in = call.arguments();
    long number = 0;
    for (in.object(DRAFT); in.next(); ) {
      switch (in.member()) {
        case "id" -> number = in.readLong();
      }
    }
    call.checkArguments();
    call.answerLater(tools.draft(number), value -> {
      ManualJson.writeIndex(call.json(), call.found(value));
      call.answerJson();
    });
  }

  private void explainPrompt(PromptCall call) throws Exception {
    JsonReader in = call.arguments();
    String word = null;
    Manual.Language lang = null;
    for (in.object(EXPLAIN_PROMPT); in.next(); ) {
      switch (in.member()) {
        case "word" -> word = in.readString();
        case "lang" -> lang = in.readNull() ? null : ManualJson.readLanguage(in);
      }
    }
    call.checkArguments();
    call.answer(tools.explain(word, lang));
  }

  private void words(CompletionCall call) throws Exception {
    call.answer(tools.words(call.value(), call.known("lang").orElse(null)));
  }

  private static final class Rules {
    static final Constraint<Object> COVER_SIZE = Constraints.atLeast("1");

    private Rules() {
    }
  }

  /**
   * Who may call what, to be tested without a server.
   */
  public static final class Guards {
    static final ScopeVocabulary SCOPES = ScopeVocabulary.builder()
        .scope("manual:read")
        .build();

    static final Guard EXPLAIN = Guard.open(SCOPES);

    static final Guard SEARCH = Guard.open(SCOPES);

    static final Guard PRINT = Guard.open(SCOPES);

    static final Guard TRANSLATE = Guard.open(SCOPES);

    static final Guard INDEX = Guard.open(SCOPES);

    static final Guard PAGE = Guard.allOf(SCOPES, "manual:read");

    static final Guard COVER = Guard.open(SCOPES);

    static final Guard DRAFT = Guard.open(SCOPES);

    static final Guard EXPLAIN_PROMPT = Guard.open(SCOPES);

    private Guards() {
    }

    /**
     * Whether a caller who was granted these scopes may call explain.
     */
    public static Decision explain(Set<String> granted) {
      return EXPLAIN.decide(granted);
    }

    /**
     * Whether a caller who was granted these scopes may call search.
     */
    public static Decision search(Set<String> granted) {
      return SEARCH.decide(granted);
    }

    /**
     * Whether a caller who was granted these scopes may call print.
     */
    public static Decision print(Set<String> granted) {
      return PRINT.decide(granted);
    }

    /**
     * Whether a caller who was granted these scopes may call translate.
     */
    public static Decision translate(Set<String> granted) {
      return TRANSLATE.decide(granted);
    }

    /**
     * Whether a caller who was granted these scopes may read index.
     */
    public static Decision index(Set<String> granted) {
      return INDEX.decide(granted);
    }

    /**
     * Whether a caller who was granted these scopes may read page.
     */
    public static Decision page(Set<String> granted) {
      return PAGE.decide(granted);
    }

    /**
     * Whether a caller who was granted these scopes may read cover.
     */
    public static Decision cover(Set<String> granted) {
      return COVER.decide(granted);
    }

    /**
     * Whether a caller who was granted these scopes may read draft.
     */
    public static Decision draft(Set<String> granted) {
      return DRAFT.decide(granted);
    }

    /**
     * Whether a caller who was granted these scopes may get explain.
     */
    public static Decision explainPrompt(Set<String> granted) {
      return EXPLAIN_PROMPT.decide(granted);
    }
  }
}
