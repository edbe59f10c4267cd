package dev.tessera.runtime.input;

import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.RawJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks for the directories and files that the client considers relevant (MCP 2026-07-28, Roots): a
 * parameter that an operation may have, invisible to clients. The specification has deprecated
 * this; clients know it for some time to come.
 *
 * <p>What comes before an answer may run more than once: see {@link Elicit}. Thread-safe.
 */
public final class Roots {

  private final Inputs inputs;
  private final String name;

  /**
   * Written for generated code.
   *
   * @param name the name of the parameter on the wire
   */
  public Roots(Inputs inputs, String name) {
    this.inputs = inputs;
    this.name = name;
  }

  /** Whether the client has roots. */
  public boolean isSupported() {
    return inputs.supports("roots");
  }

  /** Asks, and returns the answer. */
  public List<Root> ask() {
    return request().get();
  }

  /** Asks, and goes on. A client that has no roots is told so, and the call ends. */
  public Question<List<Root>> request() {
    JsonWriter params = new JsonWriter().beginObject().endObject();
    return inputs.ask(name, new InputRequest("roots", "roots/list", params), Roots::read);
  }

  private static List<Root> read(RawJson answer) throws InvalidAnswerException {
    JsonReader in = answer.reader();
    List<Root> roots = new ArrayList<>();
    boolean listed = false;
    for (in.map(); in.next(); ) {
      if (in.member().equals("roots")) {
        listed = true;
        for (in.array(); in.next(); ) {
          roots.add(root(in));
        }
      } else {
        in.skip();
      }
    }
    if (!in.violations().isEmpty()) {
      throw InvalidAnswerException.of("", in.violations());
    }
    if (!listed || roots.stream().anyMatch(root -> root.uri().isEmpty())) {
      throw new InvalidAnswerException("must have roots, each with its uri");
    }
    return List.copyOf(roots);
  }

  private static Root root(JsonReader in) {
    String uri = null;
    String name = null;
    for (in.map(); in.next(); ) {
      switch (in.member()) {
        case "uri" -> uri = in.readString();
        case "name" -> name = in.readString();
        default -> in.skip();
      }
    }
    return new Root(uri == null ? "" : uri, Optional.ofNullable(name));
  }
}
