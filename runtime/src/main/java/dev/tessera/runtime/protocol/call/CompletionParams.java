package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.completion.Completion.Target;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.message.Params;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of {@code completion/complete}.
 *
 * @param target what is referred to
 * @param of its name, URI or template
 * @param argument the argument or variable
 * @param value what has been typed so far
 * @param known the arguments that are known already, an object
 */
record CompletionParams(Target target, String of, String argument, String value, RawJson known) {
  /** How they have to be. */
  static final String FORM =
      "\"params.ref\" is {\"type\":\"ref/prompt\",\"name\":...} or"
          + " {\"type\":\"ref/resource\",\"uri\":...}, and \"params.argument\""
          + " {\"name\":...,\"value\":...}, all of them strings; \"params.context.arguments\","
          + " if there is one, is an object";

  /** Reads them; empty if they are not of this form. */
  static Optional<CompletionParams> of(Params params) {
    Map<String, String> ref = strings(params.completion().ref());
    Map<String, String> argument = strings(params.completion().argument());
    RawJson known = known(params.completion().context());
    @Nullable Target target = target(ref.get("type"));
    @Nullable String of = ref.get(target == Target.PROMPT ? "name" : "uri");
    @Nullable String name = argument.get("name");
    @Nullable String value = argument.get("value");
    return target == null || of == null || name == null || value == null || !known.isObject()
        ? Optional.empty()
        : Optional.of(new CompletionParams(target, of, name, value, known));
  }

  private static @Nullable Target target(@Nullable String type) {
    if (type == null) {
      return null;
    }
    return switch (type) {
      case "ref/prompt" -> Target.PROMPT;
      case "ref/resource" -> Target.RESOURCE;
      default -> null;
    };
  }

  /** The members of an object that are strings. */
  private static Map<String, String> strings(Optional<RawJson> object) {
    Map<String, String> strings = new HashMap<>();
    if (object.isPresent() && object.get().isObject()) {
      JsonReader in = object.get().reader();
      for (in.map(); in.next(); ) {
        String name = in.member();
        String value = in.readString();
        if (value != null) {
          strings.put(name, value);
        }
      }
    }
    return strings;
  }

  /** The known arguments, whatever they are; none if they are left out. */
  private static RawJson known(Optional<RawJson> context) {
    RawJson known = context.orElse(ToolTable.NO_ARGUMENTS);
    if (!known.isObject()) {
      return known;
    }
    JsonReader in = known.reader();
    RawJson arguments = ToolTable.NO_ARGUMENTS;
    for (in.map(); in.next(); ) {
      if (in.member().equals("arguments")) {
        arguments = in.readRaw();
      } else {
        in.skip();
      }
    }
    return arguments;
  }
}
