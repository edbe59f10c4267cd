package dev.tessera.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tessera.runtime.json.Json;
import dev.tessera.runtime.json.JsonException;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.tool.InvalidArgumentsException;
import dev.tessera.runtime.tool.Tool;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Generated decoders and encoders, of every type there is: what is accepted fits the schema, and so
 * does what it results in; what is not is refused and never a failure.
 */
public final class DecoderFuzz {
  private static final Program.Server SERVER = Program.of(Everything.SOURCE).server("Everything");
  private static final Map<String, Validator> VALIDATORS = new ConcurrentHashMap<>();

  /**
   * What the validator has an opinion of its own about: exponents with which it would never end,
   * and mail addresses, of which it takes only those in top-level domains that it knows.
   */
  private static final Pattern NOT_COMPARED = Pattern.compile("(?s).*([eE][+-]?[0-9]{4}|@).*");

  private DecoderFuzz() {}

  /** The first line names a tool, whatever it says; the rest is its arguments. */
  public static void fuzzerTestOneInput(byte[] input) {
    String[] parts = new String(input, UTF_8).split("\n", 2);
    if (parts.length == 2 && isJson(parts[1])) {
      Tool tool = tool(parts[0]);
      Optional<String> result = call(tool, parts[1]);
      if (result.isPresent() && !NOT_COMPARED.matcher(parts[1]).matches()) {
        check(tool.inputSchema(), parts[1]);
        tool.outputSchema().ifPresent(schema -> check(schema, result.get()));
      }
    }
  }

  private static boolean isJson(String text) {
    try {
      JsonReader in = Json.readerOfUntrusted(text.getBytes(UTF_8));
      in.skip();
      in.end();
      return true;
    } catch (JsonException e) {
      return false;
    }
  }

  private static Tool tool(String name) {
    List<Tool> tools = SERVER.tools().description().tools();
    return tools.stream()
        .filter(tool -> tool.name().equals(name))
        .findFirst()
        .orElseGet(() -> tools.get(Math.floorMod(name.hashCode(), tools.size())));
  }

  private static Optional<String> call(Tool tool, String arguments) {
    try {
      return Optional.of(SERVER.call(tool.name(), arguments));
    } catch (InvalidArgumentsException e) {
      return Optional.empty();
    } catch (Exception e) {
      throw new AssertionError(tool.name() + ": " + arguments, e);
    }
  }

  private static void check(String schema, String document) {
    if (!VALIDATORS.computeIfAbsent(schema, Validator::of).accepts(document)) {
      throw new AssertionError(document + " does not fit " + schema);
    }
  }
}
