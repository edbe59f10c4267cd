package dev.tessera.examples.todo;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the server answered.
 *
 * @param headers by name, whatever its case
 */
record Response(int status, Map<String, String> headers, String body) {
  private static final JsonMapper JSON = new JsonMapper();

  static JsonNode parse(String json) {
    return JSON.readTree(json);
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  JsonNode json() {
    return parse(body);
  }

  /** The structured content of a call's result, as compact JSON. */
  String structured() {
    return json().at("/result/structuredContent").toString();
  }

  /** The one text of a call's result. */
  String text() {
    JsonNode content = json().at("/result/content");
    if (content.size() != 1 || !content.at("/0/type").asString().equals("text")) {
      throw new AssertionError("Not one text: " + body);
    }
    return content.at("/0/text").asString();
  }

  boolean isToolError() {
    return status == 200 && json().at("/result/isError").asBoolean(false);
  }

  int errorCode() {
    return json().at("/error/code").asInt();
  }

  String errorMessage() {
    return json().at("/error/message").asString();
  }
}
