package dev.tessera.runtime.protocol.modern;

import dev.tessera.runtime.json.JsonReader;
import java.util.List;
import java.util.Optional;

/** Finds the value of a header parameter in undecoded arguments. */
final class ArgumentPath {
  private ArgumentPath() {}

  /**
   * The text of the value at the end of a chain of properties: of a string what it says, of
   * anything else its JSON; empty if there is none or it is null.
   */
  static Optional<String> find(JsonReader in, List<String> path) {
    if (path.isEmpty()) {
      return in.readNull() ? Optional.empty() : Optional.of(in.readText());
    }
    Optional<String> found = Optional.empty();
    if (in.isObject()) {
      for (in.map(); in.next(); ) {
        if (in.member().equals(path.get(0))) {
          found = find(in, path.subList(1, path.size()));
        } else {
          in.skip();
        }
      }
    } else {
      in.skip();
    }
    return found;
  }
}
