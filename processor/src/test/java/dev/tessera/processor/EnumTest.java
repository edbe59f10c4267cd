package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Enums whose constants have other names on the wire than in the source. */
class EnumTest {
  private static final String SOURCE =
      """
      import com.fasterxml.jackson.annotation.JsonProperty;
      import dev.tessera.*;
      import java.util.*;

      @McpServer(name = "Tools", version = "1", naming = Naming.SNAKE_CASE)
      @Public
      class Tools {
        enum Status {
          /** Nobody has begun. */
          OPEN,
          /** Is not said. */
          @Arg(name = "in-progress", description = "Somebody is at it.") IN_PROGRESS,
          @JsonProperty("done!") DONE,
          @JsonProperty("x") @Arg(name = "given up") GIVEN_UP
        }

        @McpTool public List<Status> same(List<Status> x) { return x; }
        @McpTool public Map<Status, Status> map(Map<Status, Status> x) { return x; }
        @McpTool public Status one(@Default("in-progress") Status x) { return x; }
        @McpTool public String header(@Arg(header = "Status") Status x) { return x.name(); }
      }
      """;
  private static final String JACKSON =
      """
      package com.fasterxml.jackson.annotation;

      import java.lang.annotation.*;

      @Target(ElementType.FIELD)
      public @interface JsonProperty { String value() default ""; }
      """;
  private static final Program.Server TOOLS = Program.of(JACKSON, SOURCE).server("Tools");

  @Test
  void areReadAndWrittenByTheNamesOnTheWire() throws Exception {
    String all = "[\"OPEN\",\"in-progress\",\"done!\",\"given up\"]";
    assertThat(TOOLS.call("same", "{\"x\":" + all + "}")).isEqualTo(all);
    assertThat(TOOLS.refusals("same", "{\"x\":[\"IN_PROGRESS\"]}"))
        .containsExactly(
            "/x/0: expected one of OPEN, in-progress, done!, given up, but got \"IN_PROGRESS\"");
    assertThat(TOOLS.call("header", "{\"x\":\"done!\"}")).isEqualTo("\"DONE\"");
  }

  @Test
  void areKeysByTheNamesOnTheWire() throws Exception {
    String map = "{\"in-progress\":\"done!\",\"OPEN\":\"OPEN\"}";
    assertThat(TOOLS.call("map", "{\"x\":" + map + "}")).isEqualTo(map);
  }

  @Test
  void areDefaultsByTheNamesOnTheWire() throws Exception {
    assertThat(TOOLS.call("one", "{}")).isEqualTo("\"in-progress\"");
    assertThat(TOOLS.tool("one").inputSchema()).contains("\"default\":\"in-progress\"");
  }

  @Test
  void areDescribedByTheNamesOnTheWire() {
    assertThat(TOOLS.tool("one").outputSchema())
        .hasValue(
            "{\"type\":\"string\",\"description\":\"OPEN: Nobody has begun. in-progress: Somebody is"
                + " at it.\",\"enum\":[\"OPEN\",\"in-progress\",\"done!\",\"given up\"]}");
  }
}
