package dev.tessera.benchmarks.http;

import dev.tessera.benchmarks.load.Era;
import dev.tessera.benchmarks.load.McpRequest;
import dev.tessera.benchmarks.load.Operation;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * One thing to measure: every server that takes part gets the same requests.
 *
 * @param tools how many tools the server has
 */
record Case(Operation operation, Era era, Access access, int tools, int connections) {

  /** The requests, to be sent in turn. */
  List<McpRequest> requests(IntFunction<String> tokens) {
    if (!access.secured()) {
      return List.of(new McpRequest(operation, era, Optional.empty()));
    }
    return IntStream.range(0, access.tokens)
        .mapToObj(user -> new McpRequest(operation, era, Optional.of(tokens.apply(user))))
        .toList();
  }

  /** As tables call it. */
  String title() {
    return "%s, %s, %s, %d tools, %d connections"
        .formatted(operation.title(), era.revision(), access.title, tools, connections);
  }
}
