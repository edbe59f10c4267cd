package dev.tessera.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many documents were compared and what came of it, and a sample of them for a validator that
 * shares nothing with ours: Ajv, which src/test/ajv/check.js runs.
 */
final class Tally {
  private static final int SAMPLE = 400;
  private static final Path FOLDER = Path.of("target/agreement");

  private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
  private final Map<String, Sample> samples = new LinkedHashMap<>();

  /** What decoder and schema, or encoder and schema, say of one document. */
  enum Outcome {
    BOTH_ACCEPT("accepted by both"),
    BOTH_REFUSE("refused by both"),
    ONLY_THE_SCHEMA_ACCEPTS("accepted by the schema alone, as documented");

    private final String text;

    Outcome(String text) {
      this.text = text;
    }
  }

  /** A schema with documents, each with whether the schema accepts it. */
  private record Sample(String name, String schema, List<Verdict> documents) {}

  private record Verdict(String document, boolean valid) {}

  /**
   * Counts a document, and keeps the first ones of each schema that JavaScript can read exactly.
   */
  void add(String name, String schema, String document, Outcome outcome) {
    counts.merge(outcome, 1, Integer::sum);
    List<Verdict> documents =
        samples
            .computeIfAbsent(name, it -> new Sample(name, schema, new ArrayList<>()))
            .documents();
    if (documents.size() < SAMPLE && ExactNumbers.are(document)) {
      documents.add(new Verdict(document, outcome != Outcome.BOTH_REFUSE));
    }
  }

  int documents() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Writes both into the folder of the build. */
  void write() throws IOException {
    Files.createDirectories(FOLDER);
    String report =
        documents()
            + " documents: "
            + counts.entrySet().stream()
                .map(it -> it.getValue() + " " + it.getKey().text)
                .collect(Collectors.joining(", "));
    Files.writeString(FOLDER.resolve("report.txt"), report + "\n");
    Files.writeString(
        FOLDER.resolve("sample.json"), JsonMapper.shared().writeValueAsString(samples.values()));
  }
}
