package dev.tessera.runtime.protocol.task;

import dev.tessera.runtime.input.AnswerReader;
import dev.tessera.runtime.input.InputRequest;
import dev.tessera.runtime.input.InvalidAnswerException;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.RawJson;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * What a task has asked its client and has no answer to. A key stands for one question as long as
 * the task lives (SEP-2663, Task Update Requests).
 *
 * <p>For one thread at a time.
 */
final class TaskQuestions {
  private final Map<String, Open> open = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();

  /** A question without an answer. */
  private record Open(
      InputRequest request, AnswerReader<?> reader, CompletableFuture<RawJson> answer) {}

  boolean isEmpty() {
    return open.isEmpty();
  }

  /**
   * Asks.
   *
   * @param name the key, unless it has been used
   * @param reader says whether an answer is one
   */
  CompletableFuture<RawJson> ask(String name, InputRequest request, AnswerReader<?> reader) {
    String key = name;
    for (int number = 2; !used.add(key); number++) {
      key = name + "_" + number;
    }
    CompletableFuture<RawJson> answer = new CompletableFuture<>();
    open.put(key, new Open(request, reader, answer));
    return answer;
  }

  /** Nobody waits for this answer any more; says whether somebody did. */
  boolean forget(CompletableFuture<RawJson> answer) {
    return open.values().removeIf(question -> question.answer == answer);
  }

  /** Nobody waits any more; whoever did is to be told. */
  List<CompletableFuture<RawJson>> forgetAll() {
    List<CompletableFuture<RawJson>> left = open.values().stream().map(Open::answer).toList();
    open.clear();
    return left;
  }

  /** The questions, as an object. */
  void write(JsonWriter out) {
    out.beginObject();
    open.forEach(
        (key, question) -> {
          out.name(key).beginObject().name("method").value(question.request.method());
          out.name("params").rawValue(question.request.params()).endObject();
        });
    out.endObject();
  }

  /** The answers to open questions among these, by their keys; the rest nobody has asked for. */
  Map<String, RawJson> wanted(RawJson responses) {
    Map<String, RawJson> wanted = new LinkedHashMap<>();
    JsonReader in = responses.reader();
    for (in.map(); in.next(); ) {
      String key = in.member();
      RawJson answer = in.readRaw();
      if (open.containsKey(key)) {
        wanted.put(key, answer);
      }
    }
    return wanted;
  }

  /** What is wrong with one of these answers, if it is not of the form that was asked for. */
  Optional<String> problem(Map<String, RawJson> answers) {
    for (Map.Entry<String, RawJson> answer : answers.entrySet()) {
      Open question = open.get(answer.getKey());
      try {
        if (question != null) {
          question.reader.read(answer.getValue());
        }
      } catch (InvalidAnswerException e) {
        return Optional.of("\"" + answer.getKey() + "\": " + e.getMessage());
      }
    }
    return Optional.empty();
  }

  /** The answer is there: whoever waits for it is to be told. */
  Optional<CompletableFuture<RawJson>> answered(String key) {
    return Optional.ofNullable(open.remove(key)).map(Open::answer);
  }
}
