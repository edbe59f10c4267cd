package dev.tessera.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OperationTest {

  @Test
  void knowsARightAnswer() {
    assertThat(Operation.ADD.isAnsweredBy(new Answer(200, result("\"text\":\"42\"")))).isTrue();
    assertThat(Operation.ADD.isAnsweredBy(new Answer(200, result("\"text\":\"41\"")))).isFalse();
    assertThat(Operation.ADD.isAnsweredBy(new Answer(500, result("\"text\":\"42\"")))).isFalse();
  }

  @Test
  void takesNoErrorForOne() {
    assertThat(
            Operation.ADD.isAnsweredBy(new Answer(200, result("\"text\":\"42\",\"isError\":true"))))
        .isFalse();
    assertThat(
            Operation.LIST.isAnsweredBy(
                new Answer(200, "{\"error\":{\"tools\":[{\"name\":\"delete_todo\"}]}}")))
        .isFalse();
  }

  private static String result(String members) {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{" + members + "}}";
  }
}
