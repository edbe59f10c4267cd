package dev.tessera.examples.todo;

import javax.annotation.processing.Generated;

/**
 * The JSON schemas, as clients see them.
 */
@Generated("dev.tessera.processor.TesseraProcessor")
final class TodoToolsSchemas {
  static final String CREATE_TODO_INPUT = """
      {"type":"object","properties":{\
      "title":{"type":"string","description":"what has to be done"},\
      "description":{"type":["string","null"],"description":"more about it"}},\
      "required":["title"],"additionalProperties":false}\
      """;

  static final String CREATE_TODO_OUTPUT = """
      {"type":"object","properties":{\
      "todo":{"type":"object","properties":{\
      "id":{"type":"string"},\
      "title":{"type":"string","description":"what has to be done"},\
      "description":{"type":["string","null"],"description":"more about it"},\
      "completed":{"type":"boolean","description":"whether it is done"}},\
      "required":["id","title","description","completed"]}},\
      "required":["todo"]}\
      """;

  static final String LIST_TODOS_INPUT = """
      {"type":"object","properties":{\
      "completed":{"type":["boolean","null"],"description":"true for those that are done, false for those that are not, nothing for all"}},\
      "additionalProperties":false}\
      """;

  static final String LIST_TODOS_OUTPUT = """
      {"type":"object","properties":{\
      "todos":{"type":"array","description":"the items, the oldest first","items":{"type":"object","properties":{\
      "id":{"type":"string"},\
      "title":{"type":"string","description":"what has to be done"},\
      "description":{"type":["string","null"],"description":"more about it"},\
      "completed":{"type":"boolean","description":"whether it is done"}},\
      "required":["id","title","description","completed"]}}},\
      "required":["todos"]}\
      """;

  static final String GET_TODO_INPUT = """
      {"type":"object","properties":{\
      "todo_id":{"type":"string","description":"the id of the item"}},\
      "required":["todo_id"],"additionalProperties":false}\
      """;

  static final String GET_TODO_OUTPUT = """
      {"type":"object","properties":{\
      "todo":{"type":"object","properties":{\
      "id":{"type":"string"},\
      "title":{"type":"string","description":"what has to be done"},\
      "description":{"type":["string","null"],"description":"more about it"},\
      "completed":{"type":"boolean","description":"whether it is done"}},\
      "required":["id","title","description","completed"]}},\
      "required":["todo"]}\
      """;

  static final String UPDATE_TODO_INPUT = """
      {"type":"object","properties":{\
      "todo_id":{"type":"string","description":"the id of the item"},\
      "title":{"type":["string","null"],"description":"what has to be done"},\
      "description":{"type":["string","null"],"description":"more about it"},\
      "completed":{"type":["boolean","null"],"description":"whether it is done"}},\
      "required":["todo_id"],"additionalProperties":false}\
      """;

  static final String UPDATE_TODO_OUTPUT = """
      {"type":"object","properties":{\
      "todo":{"type":"object","properties":{\
      "id":{"type":"string"},\
      "title":{"type":"string","description":"what has to be done"},\
      "description":{"type":["string","null"],"description":"more about it"},\
      "completed":{"type":"boolean","description":"whether it is done"}},\
      "required":["id","title","description","completed"]}},\
      "required":["todo"]}\
      """;

  static final String DELETE_TODO_INPUT = """
      {"type":"object","properties":{\
      "todo_id":{"type":"string","description":"the id of the item"}},\
      "required":["todo_id"],"additionalProperties":false}\
      """;

  static final String DELETE_TODO_OUTPUT = """
      {"type":"object","properties":{\
      "deleted":{"type":"string","description":"the id of the item that is gone"}},\
      "required":["deleted"]}\
      """;

  static final String ADMIN_ACTION_OUTPUT = """
      {"type":"object","properties":{\
      "result":{"type":"string"}},\
      "required":["result"]}\
      """;

  static final String FLEXIBLE_OPERATION_OUTPUT = """
      {"type":"object","additionalProperties":{"type":"string"}}\
      """;

  private TodoToolsSchemas() {
  }
}
