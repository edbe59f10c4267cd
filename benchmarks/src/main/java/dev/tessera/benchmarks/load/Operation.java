package dev.tessera.benchmarks.load;

import java.util.Optional;
import java.util.regex.Pattern;

/** What is asked of the todo server, over and over. */
public enum Operation {
  ADD(
      "add",
      Optional.of("add"),
      "\"name\":\"add\",\"arguments\":{\"a\":19,\"b\":23}",
      "\"text\":\"42\""),
  ADD_BLOCKING(
      "add, may block",
      Optional.of("add_blocking"),
      "\"name\":\"add_blocking\",\"arguments\":{\"a\":19,\"b\":23}",
      "\"text\":\"42\""),
  CREATE_TODO(
      "create_todo",
      Optional.of("create_todo"),
      "\"name\":\"create_todo\",\"arguments\":{\"title\":\"Buy milk\",\"description\":\"2 litres\"}",
      "\"structuredContent\":\\{\"todo\":\\{\"id\":\"[-0-9a-f]{36}\",\"title\":\"Buy milk\""),
  LIST("tools/list", Optional.empty(), "", "\"tools\":\\[.*\"name\":\"delete_todo\"");

  private final String title;
  final Optional<String> tool;
  final String params;
  private final Pattern expected;

  Operation(String title, Optional<String> tool, String params, String expected) {
    this.title = title;
    this.tool = tool;
    this.params = params;
    this.expected = Pattern.compile(expected, Pattern.DOTALL);
  }

  /** As tables call it. */
  public String title() {
    return title;
  }

  /** The method of the protocol. */
  String method() {
    return tool.isPresent() ? "tools/call" : "tools/list";
  }

  /** Whether this is what a good answer looks like. */
  public boolean isAnsweredBy(Answer answer) {
    return answer.status() == 200
        && !answer.body().contains("\"error\"")
        && !answer.body().contains("\"isError\":true")
        && expected.matcher(answer.body()).find();
  }
}
