package dev.tessera.examples.todo;

import dev.tessera.runtime.json.Containers;
import dev.tessera.runtime.json.JsonWriter;
import javax.annotation.processing.Generated;

/**
 * Reads and writes the types of {@link TodoTools}.
 */
@Generated("dev.tessera.processor.TesseraProcessor")
final class TodoToolsJson {
  private TodoToolsJson() {
  }

  static void writeTodo(JsonWriter out, Todo value) {
    out.beginObject();
    out.name("id").value(value.id());
    out.name("title").value(value.title());
    Containers.writeNullable(out.name("description"), value.description(), JsonWriter::value);
    out.name("completed").value(value.completed());
    out.endObject();
  }

  static void writeTodoResult(JsonWriter out, TodoResult value) {
    out.beginObject();
    writeTodo(out.name("todo"), value.todo());
    out.endObject();
  }

  static void writeTodoList(JsonWriter out, TodoList value) {
    out.beginObject();
    Containers.writeList(out.name("todos"), value.todos(), TodoToolsJson::writeTodo);
    out.endObject();
  }

  static void writeDeleted(JsonWriter out, Deleted value) {
    out.beginObject();
    out.name("deleted").value(value.deleted());
    out.endObject();
  }

  static void writeActionResult(JsonWriter out, ActionResult value) {
    out.beginObject();
    out.name("result").value(value.result());
    out.endObject();
  }
}
