package dev.tessera.dev.test;

import dev.tessera.runtime.completion.Completion;
import dev.tessera.runtime.completion.CompletionCall;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.Members;
import dev.tessera.runtime.prompt.Prompt;
import dev.tessera.runtime.prompt.PromptArgument;
import dev.tessera.runtime.prompt.PromptCall;
import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.resource.ResourceCall;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.AccessPolicy;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.ScopeVocabulary;
import dev.tessera.runtime.tool.ToolCall;
import java.util.List;
import java.util.Optional;

/**
 * Resources, prompts and a completion as the processor would make them, by hand: one prompt keeps
 * its promises, the other reads no argument whatever its definition says.
 */
record Library(ServerDescription description) implements McpFeatures {
  private static final ScopeVocabulary SCOPES =
      ScopeVocabulary.builder().scope("read").scope("write", "read").build();
  private static final Guard READERS = Guard.allOf(SCOPES, "read");
  private static final Members SUMMARY = Members.required("title").optional("length");

  Library(AccessPolicy access) {
    this(
        ServerDescription.named("Library", "1", SCOPES)
            .resources(
                Resource.at("lib://news", "news", Guard.authenticated(SCOPES)).build(),
                Resource.template("lib://book/{isbn}", "book", READERS).build())
            .prompts(
                Prompt.named("summary", READERS)
                    .argument(PromptArgument.required("title"))
                    .argument(PromptArgument.optional("length"))
                    .build(),
                Prompt.named("careless", READERS)
                    .argument(PromptArgument.required("title"))
                    .build())
            .completions(Completion.ofPrompt("summary", "length"))
            .access(access)
            .build());
  }

  @Override
  public void call(int tool, ToolCall call) {
    throw new IndexOutOfBoundsException(tool);
  }

  @Override
  public void read(int resource, ResourceCall call) throws Exception {
    if (resource == 0) {
      call.answer("Nothing new");
    } else {
      call.answer(call.uri().endsWith("/1") ? "One" : null);
    }
  }

  @Override
  public void get(int prompt, PromptCall call) throws Exception {
    JsonReader in = call.arguments();
    Optional<String> title = Optional.empty();
    if (prompt == 0) {
      for (in.object(SUMMARY); in.next(); ) {
        String name = in.member();
        Optional<String> value = Optional.ofNullable(in.readString());
        title = name.equals("title") ? value : title;
      }
      call.checkArguments();
    }
    call.answer("Summarize " + title.orElse("something"));
  }

  @Override
  public void complete(int completion, CompletionCall call) {
    call.answer(
        List.of("long", "short").stream()
            .filter(length -> length.startsWith(call.value()))
            .toList());
  }
}
