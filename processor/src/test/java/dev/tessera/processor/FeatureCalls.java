package dev.tessera.processor;

import dev.tessera.runtime.completion.CompletionCall;
import dev.tessera.runtime.completion.Suggestions;
import dev.tessera.runtime.json.Json;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.Violation;
import dev.tessera.runtime.prompt.PromptCall;
import dev.tessera.runtime.prompt.PromptResult;
import dev.tessera.runtime.resource.ResourceCall;
import dev.tessera.runtime.resource.ResourceContents;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.ClientCapabilities;
import dev.tessera.runtime.tool.InvalidArgumentsException;
import dev.tessera.runtime.tool.OperationCall;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Reads resources, gets prompts and completes arguments of a generated server. */
record FeatureCalls(McpFeatures server) {

  List<ResourceContents> read(int resource, String variables) throws Exception {
    ResourceCall call = new ResourceCall("test://it", reader(variables), caller(), capabilities());
    server.read(resource, call);
    await(call);
    return call.contents();
  }

  PromptResult get(int prompt, String arguments) throws Exception {
    PromptCall call = new PromptCall("it", reader(arguments), caller(), capabilities());
    server.get(prompt, call);
    await(call);
    return call.result();
  }

  Suggestions complete(int completion, String value, String known) throws Exception {
    CompletionCall call = new CompletionCall("it", value, reader(known), caller(), capabilities());
    server.complete(completion, call);
    await(call);
    return call.suggestions();
  }

  /** What is said of the arguments of a prompt that refuses them. */
  List<String> refusals(int prompt, String arguments) {
    try {
      throw new AssertionError("It answered: " + get(prompt, arguments));
    } catch (InvalidArgumentsException e) {
      return e.violations().stream().map(Violation::toString).toList();
    } catch (Exception e) {
      throw new LinkageError(e.toString(), e);
    }
  }

  private static void await(OperationCall call) throws Exception {
    if (call.pending().isPresent()) {
      call.pending().get().toCompletableFuture().get(1, TimeUnit.MINUTES);
    }
  }

  private static JsonReader reader(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return Json.reader(bytes, 0, bytes.length);
  }

  private Caller caller() {
    return Caller.local(server.description().scopes(), Set.of());
  }

  private static ClientCapabilities capabilities() {
    return ClientCapabilities.none();
  }
}
