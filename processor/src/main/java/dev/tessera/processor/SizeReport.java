package dev.tessera.processor;

import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.model.ToolModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import dev.tessera.processor.schema.ToolSchemas;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Says what a list of the tools costs a model, which reads it with every conversation. */
final class SizeReport {
  /** The option that is {@code true} to have the report. */
  static final String OPTION = "tessera.size";

  /** What the tokenizers of today's models make of JSON and English, roughly. */
  private static final int BYTES_PER_TOKEN = 4;

  private final boolean isOn;

  SizeReport(Map<String, String> options) {
    isOn = "true".equals(options.get(OPTION));
  }

  void report(ServerModel server, Problems problems) {
    if (!isOn) {
      return;
    }
    StringBuilder lines = new StringBuilder();
    int all = 0;
    for (ToolModel tool : server.tools()) {
      int bytes = ToolSchemas.listed(tool).getBytes(StandardCharsets.UTF_8).length;
      all += bytes;
      lines.append("\n  ").append(tool.name()).append(": ").append(bytes).append(" bytes, about ");
      lines.append(tokens(bytes)).append(" tokens");
    }
    problems.add(
        ProblemCode.SIZE,
        server.where(),
        server.simpleName(),
        Integer.toString(all),
        Integer.toString(tokens(all)),
        lines.toString());
  }

  private static int tokens(int bytes) {
    return (bytes + BYTES_PER_TOKEN - 1) / BYTES_PER_TOKEN;
  }
}
