package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.api.Test;

class TodoExampleTest {
  @Test
  void show() throws Exception {
    Compilation c = Javac.compile(Resources.all("todo"));
    System.out.println(c.diagnostics());
    for (var f : c.generatedSourceFiles()) {
      System.out.println(f.toUri());
      System.out.println(f.getCharContent(false));
    }
    for (var f : c.generatedFiles()) {
      if (f.toUri().toString().endsWith(".json")) System.out.println(f.getCharContent(false));
    }
    var s = Program.of(c).server("dev.tessera.examples.todo.TodoTools");
    System.out.println(s.call("create_todo", "{\"title\":\"a\"}"));
    System.out.println(s.refusals("create_todo", "{\"titel\":\"a\"}"));
    assertThat(s.call("list_todos", "{}")).contains("\"todos\"");
  }
}
