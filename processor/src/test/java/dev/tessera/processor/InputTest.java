package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compiles methods that ask their client, calls them as clients do, and expects JSON. */
class InputTest {

  private static Asked server(String members) {
    String source =
        """
        import dev.tessera.*;
        import dev.tessera.runtime.input.*;
        import dev.tessera.runtime.json.*;
        import dev.tessera.runtime.prompt.*;
        import jakarta.validation.constraints.*;
        import java.net.URI;
        import java.time.*;
        import java.util.*;

        @McpServer(name = "Tools", version = "1")
        @Public
        class Tools {
          @interface Nullable {}

          record Contact(@Size(max = 20) String userName, @Email String mail) {}

          %s
        }
        """
            .formatted(members);
    return new Asked(Program.of(source).server("Tools").tools());
  }

  @Test
  void asksForAFormAndRunsAgainWithTheAnswer() {
    Asked server =
        server(
            """
            @McpTool public String book(String day, Elicit<Contact> userContact) {
              Elicited<Contact> answer = userContact.ask("Whom?");
              return answer.accepted() ? day + " " + answer.value().userName() : "none";
            }
            """);
    String call = "\"name\":\"book\",\"arguments\":{\"day\":\"mon\"}";
    assertThat(server.call("tools/call", call))
        .contains(
            "\"inputRequests\":{\"user_contact\":{\"method\":\"elicitation/create\",\"params\":"
                + "{\"message\":\"Whom?\",\"requestedSchema\":{\"type\":\"object\","
                + "\"properties\":{\"user_name\":{\"type\":\"string\",\"maxLength\":20},"
                + "\"mail\":{\"type\":\"string\",\"format\":\"email\"}},"
                + "\"required\":[\"user_name\",\"mail\"]}}}}");
    assertThat(
            server.call(
                "tools/call",
                call
                    + ",\"inputResponses\":{\"user_contact\":{\"action\":\"accept\",\"content\":"
                    + "{\"user_name\":\"Ann\",\"mail\":\"a@example.com\"}}}"))
        .contains("\"text\":\"mon Ann\"");
    assertThat(
            server.call(
                "tools/call",
                call
                    + ",\"inputResponses\":{\"user_contact\":{\"action\":\"accept\",\"content\":"
                    + "{\"user_name\":\"Ann\",\"mail\":\"nobody\"}}}"))
        .contains("-32602", "/content/mail: ");
  }

  @Test
  void aFormMayBeMadeWhileTheMethodRuns() {
    Asked server =
        server(
            """
            @McpTool public String pick(String first, ElicitJson which) {
              Elicited<JsonValue> answer = which.ask("Which?", \"\"\"
                  {"type": "object", "properties": {
                    "name": {"type": "string", "enum": ["%s", "other"]}}}
                  \"\"\".formatted(first));
              return answer.value().member("name").orElseThrow().asString();
            }
            """);
    String call = "\"name\":\"pick\",\"arguments\":{\"first\":\"tea\"}";
    assertThat(server.call("tools/call", call))
        .contains(
            "{\"which\":{\"method\":\"elicitation/create\",\"params\":",
            "\"requestedSchema\":{\"type\":\"object\",\"properties\":{"
                + "\"name\":{\"type\":\"string\",\"enum\":[\"tea\",\"other\"]}}}");
    assertThat(
            server.call(
                "tools/call",
                call
                    + ",\"inputResponses\":{\"which\":{\"action\":\"accept\",\"content\":"
                    + "{\"name\":\"other\"}}}"))
        .contains("\"text\":\"other\"");
  }

  @Test
  void clientsDoNotSeeTheParameters() {
    Asked server =
        server(
            """
            record Draft(int number) {}

            @McpTool public String book(Elicit<Contact> a, ElicitUrl b, Sampling c, Roots d,
                RequestState<Draft> e) {
              return "";
            }
            """);
    assertThat(server.call("tools/list", ""))
        .contains("\"inputSchema\":{\"type\":\"object\",\"additionalProperties\":false}");
    assertThat(server.tools().description().asks()).isTrue();
  }

  @Test
  void theContractSaysWhatIsAskedFor() throws IOException {
    Compilation compilation =
        Javac.compile(
            """
            import dev.tessera.*;
            import dev.tessera.runtime.input.*;

            @McpServer(name = "Tools", version = "1")
            @Public
            class Tools {
              record Contact(String mail) {}

              @McpTool(description = "Books.")
              public String book(Elicit<Contact> who, RequestState<Contact> draft, ElicitUrl pay) {
                return "";
              }
              @McpPrompt(description = "Greets.") public String greet(Roots roots, ElicitJson more) {
                return "";
              }
              @McpResource(uri = "a://b") public String card(Sampling poet) { return ""; }
            }
            """);
    String contract =
        compilation
            .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/mcp/Tools.json")
            .orElseThrow()
            .getCharContent(false)
            .toString();
    assertThat(Validator.read(contract).at("/tools/0/asks"))
        .isEqualTo(
            Validator.read(
                "[{\"name\":\"who\",\"kind\":\"form\",\"schema\":{\"type\":\"object\",\"properties\":{"
                    + "\"mail\":{\"type\":\"string\"}},\"required\":[\"mail\"]}},"
                    + "{\"name\":\"pay\",\"kind\":\"url\"}]"));
    assertThat(Validator.read(contract).at("/prompts/0/asks"))
        .isEqualTo(
            Validator.read(
                "[{\"name\":\"roots\",\"kind\":\"roots\"},{\"name\":\"more\",\"kind\":\"form\"}]"));
    assertThat(Validator.read(contract).at("/resources/0/asks"))
        .isEqualTo(Validator.read("[{\"name\":\"poet\",\"kind\":\"sampling\"}]"));
  }

  @Test
  void anAnnotationNamesTheQuestion() {
    Asked server =
        server(
            """
            @McpTool public String book(@Arg(name = "who") Elicit<Contact> contact) {
              return contact.ask("Whom?").toString();
            }
            """);
    assertThat(server.call("tools/call", "\"name\":\"book\"")).contains("{\"who\":{");
  }

  @Test
  void aStateIsWrittenAndReadAsRecordsAre() {
    Asked server =
        server(
            """
            enum Step { @Arg(name = "first-step") FIRST, LAST }
            record Draft(Step step, List<Integer> numbers) {}

            @McpTool public String book(Roots roots, RequestState<Draft> draft) {
              String before = draft.get().toString();
              draft.set(new Draft(Step.FIRST, List.of(1, 2)));
              return before + roots.ask().get(0).uri();
            }
            """);
    String asked = server.call("tools/call", "\"name\":\"book\"");
    String state = asked.replaceFirst(".*\"requestState\":\"([^\"]+)\".*", "$1");
    assertThat(
            server.call(
                "tools/call",
                "\"name\":\"book\",\"requestState\":\""
                    + state
                    + "\",\"inputResponses\":{\"roots\":{\"roots\":[{\"uri\":\"file:///r\"}]}}"))
        .contains("\"text\":\"Optional[Draft[step=FIRST, numbers=[1, 2]]]file:///r\"");
  }

  @Test
  void promptsAndResourcesAskAsToolsDo() {
    Asked server =
        server(
            """
            @McpPrompt public String greet(String a, Elicit<Contact> contact) {
              return a + contact.ask("Whom?").value().userName();
            }

            @McpResource(uri = "test://card") public String card(Sampling poet) {
              return poet.ask("A card, please.", 50).text();
            }
            """);
    assertThat(server.call("prompts/get", "\"name\":\"greet\",\"arguments\":{\"a\":\"x\"}"))
        .contains("\"input_required\"", "\"contact\"");
    assertThat(server.call("resources/read", "\"uri\":\"test://card\""))
        .contains("\"input_required\"", "\"poet\":{\"method\":\"sampling/createMessage\"");
    assertThat(
            server.call(
                "resources/read",
                "\"uri\":\"test://card\",\"inputResponses\":{\"poet\":{\"role\":\"assistant\","
                    + "\"model\":\"m\",\"content\":{\"type\":\"text\",\"text\":\"Dear\"}}}"))
        .contains("\"text\":\"Dear\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "String x | \"x\":{\"type\":\"string\"}",
        "@Default(\"John\") String x | \"x\":{\"type\":\"string\",\"default\":\"John\"}",
        "@NotBlank @Size(min = 1, max = 9) String x"
            + " | \"x\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":9}",
        "URI x | \"x\":{\"type\":\"string\",\"format\":\"uri\"}",
        "LocalDate x | \"x\":{\"type\":\"string\",\"format\":\"date\"}",
        "Instant x | \"x\":{\"type\":\"string\",\"format\":\"date-time\"}",
        "int x | \"x\":{\"type\":\"integer\"}",
        "@Default(\"30\") int x | \"x\":{\"type\":\"integer\",\"default\":30}",
        "@Min(1) @Max(9) long x | \"x\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":9}",
        "@Default(\"95.5\") double x | \"x\":{\"type\":\"number\",\"default\":95.5}",
        "@DecimalMin(\"0.5\") double x | \"x\":{\"type\":\"number\",\"minimum\":0.5}",
        "@Default(\"true\") boolean x | \"x\":{\"type\":\"boolean\",\"default\":true}",
        "@Arg(description = \"An x.\") String x"
            + " | \"x\":{\"type\":\"string\",\"description\":\"An x.\"}",
        "Plain x | \"x\":{\"type\":\"string\",\"enum\":[\"A\",\"B\"]}",
        "@Default(\"B\") Plain x"
            + " | \"x\":{\"type\":\"string\",\"enum\":[\"A\",\"B\"],\"default\":\"B\"}",
        "Titled x | \"x\":{\"type\":\"string\",\"oneOf\":[{\"const\":\"v1\",\"title\":\"One\"},"
            + "{\"const\":\"V2\",\"title\":\"V2\"}]}",
        "@Size(min = 1, max = 2) List<Plain> x | \"x\":{\"type\":\"array\",\"minItems\":1,"
            + "\"maxItems\":2,\"items\":{\"type\":\"string\",\"enum\":[\"A\",\"B\"]}}",
        "List<Titled> x | \"x\":{\"type\":\"array\",\"items\":{\"anyOf\":[{\"const\":\"v1\","
            + "\"title\":\"One\"},{\"const\":\"V2\",\"title\":\"V2\"}]}}",
      })
  void fieldsAreWhatClientsCanShow(String component, String schema) {
    Asked server =
        server(
            """
            enum Plain { A, B }
            enum Titled { @Arg(name = "v1", description = "One") V1, V2 }
            record Fields(%s, @Nullable String last) {}

            @McpTool public String ask(Elicit<Fields> fields) {
              return fields.ask("?").toString();
            }
            """
                .formatted(component));
    assertThat(server.call("tools/call", "\"name\":\"ask\""))
        .contains("\"properties\":{" + schema + ",\"last\":{\"type\":\"string\"}}");
  }

  @Test
  void whatIsOptionalNeedNotBeFilledIn() {
    Asked server =
        server(
            """
            record Fields(@Nullable String a, Optional<Integer> b, @Default("3") int c) {}

            @McpTool public String ask(Elicit<Fields> fields) {
              return fields.ask("?").value().toString();
            }
            """);
    assertThat(server.call("tools/call", "\"name\":\"ask\"")).doesNotContain("\"required\"");
    assertThat(
            server.call(
                "tools/call",
                "\"name\":\"ask\",\"inputResponses\":{\"fields\":{\"action\":\"accept\"}}"))
        .contains("Fields[a=null, b=Optional.empty, c=3]");
  }
}
