package dev.tessera.examples.todo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.dev.LocalScalekit;
import dev.tessera.dev.test.TestClient;
import dev.tessera.dev.test.TestServer;
import dev.tessera.runtime.json.JsonValue;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** Schemas, arguments and results of every shape, from a process: what a native image may lose. */
@Timeout(60)
@Tag("shapes")
class ShapesTest {
  private static final String CONTRACT = "/META-INF/mcp/" + ShapeTools.class.getName() + ".json";
  private static final String ID = "8f5c5d39-6a3e-4c0e-9f70-0c8a9d1b2e3f";

  /** Every variant, every enum, and a page within a page. */
  private static final String PAGE =
      """
      {"items":[
         {"id":"%1$s","status":"on the way","vehicles":["SHIP","VAN"],
          "plan":{"MONDAY":["BICYCLE"],"SUNDAY":[]},
          "to":{"type":"company","name":"Ärzte & Co","contacts":[
            {"type":"person","name":"Ada","born":"1815-12-10"},
            {"type":"company","name":"Within","contacts":[]}]},
          "route":[
            {"step":"a ride","by":"VAN","time":"PT1H30M","instead":["BICYCLE","SHIP"]},
            {"step":"rest","until":"FRIDAY"},
            {"step":"rest","until":null}]}],
       "outcomes":{"%1$s":{"type":"failed","reason":"OPEN","before":null}},
       "before":{
         "items":[],
         "outcomes":{"%1$s":{"type":"done","value":12.50,"at":{"DELIVERED":1,"on the way":0.1}}},
         "before":null,
         "next":"2"},
       "next":null}"""
          .formatted(ID);

  private final TodoHttpProcess process =
      TodoHttpProcess.start(Map.of(CheckedServers.SHAPES, "on"));
  private final TestServer server = TestServer.at(process.url(), LocalScalekit.builder().start());

  @AfterEach
  void stop() {
    process.close();
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void theListShowsTheSchemasOfTheContract(Era era) throws IOException {
    JsonValue listed = client(era).tools().tool("echo");

    JsonValue contract = contract().member("tools").orElseThrow().elements().get(0);
    assertThat(listed.member("outputSchema")).isEqualTo(contract.member("outputSchema"));
    assertThat(listed.member("inputSchema")).isEqualTo(contract.member("inputSchema"));
    assertThat(listed.member("outputSchema").orElseThrow().toString())
        .contains("oneOf", "$ref", "on the way", "a ride", "MONDAY");
  }

  @ParameterizedTest
  @EnumSource
  void everyShapeComesBackAsItWent(Era era) {
    client(era).callJson("echo", "{\"page\":" + PAGE + "}").assertStructured(PAGE);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrongDeepInsideIsNamed(Era era) {
    String wrong =
        PAGE.replace("\"SHIP\",\"VAN\"", "\"SHIP\",\"ZEPPELIN\"")
            .replace("\"born\":\"1815-12-10\"", "\"born\":\"yesterday\"")
            .replace("\"step\":\"a ride\"", "\"step\":\"a flight\"")
            .replace("\"type\":\"failed\"", "\"type\":\"lost\"");

    client(era)
        .callJson("echo", "{\"page\":" + wrong + "}")
        .assertInvalidArguments(
            "/page/items/0/vehicles/1",
            "/page/items/0/to/contacts/0/born",
            "/page/items/0/route/0/step",
            "/page/outcomes/" + ID + "/type");
  }

  @Test
  void aClientThatValidatesResultsAcceptsThem() {
    try (McpSyncClient client =
        McpClient.sync(JavaSdkClientTest.stdio(Map.of(CheckedServers.SHAPES, "on")))
            .enableCallToolSchemaCaching(true) // checks what comes by the output schema
            .build()) {
      client.initialize();

      CallToolResult result =
          client.callTool(
              CallToolRequest.builder("echo").arguments(Map.of("page", json(PAGE))).build());

      assertThat(result.isError()).isNotEqualTo(true);
      assertThat(result.structuredContent()).isEqualTo(json(PAGE));
    }
  }

  private TestClient client(Era era) {
    return server.client().revision(era.version);
  }

  private static Map<?, ?> json(String text) {
    return new JsonMapper().readValue(text, Map.class);
  }

  private static JsonValue contract() throws IOException {
    try (InputStream file = ShapesTest.class.getResourceAsStream(CONTRACT)) {
      return JsonValue.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
