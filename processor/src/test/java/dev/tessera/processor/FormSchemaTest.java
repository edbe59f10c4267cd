package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.specification.Specification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A record says all that a form can have, in the words of the protocol's own schemas. */
class FormSchemaTest {
  private static final String SOURCE =
      """
      import dev.tessera.*;
      import dev.tessera.runtime.input.*;
      import jakarta.validation.constraints.*;
      import java.time.*;
      import java.util.*;

      @McpServer(name = "Tools", version = "1")
      @Public
      class Tools {
        enum Plain { @Arg(name = "option1") A, @Arg(name = "option2") B }

        enum Titled {
          @Arg(name = "value1", title = "First Option", description = "Not what a form shows.") A,
          @Arg(name = "value2", title = "Second Option") B
        }

        record Fields(
            @Arg(title = "Name", description = "Your name.") @Default("John Doe") String name,
            @Email @Size(min = 3, max = 80) String mail,
            LocalDate day,
            @Default("30") @Min(0) @Max(150) int age,
            @Default("95.5") double score,
            @Default("true") boolean verified,
            @Default("option1") Plain untitled,
            @Arg(title = "One") @Default("value2") Titled titled,
            @EnumNames @Default("value2") Titled legacy,
            @Default({"option1", "option2"}) @Size(min = 1, max = 2) List<Plain> untitledMulti,
            @Arg(title = "Some") @Default({}) Set<Titled> titledMulti) {}

        @McpTool public String ask(Elicit<Fields> fields) {
          return fields.ask("?").value().toString();
        }
      }
      """;

  private static final Asked SERVER = new Asked(Program.of(SOURCE).server("Tools").tools());

  /** The parameters of the request that the client gets. */
  private static JsonNode params() {
    return Validator.read(SERVER.call("tools/call", "\"name\":\"ask\""))
        .at("/result/inputRequests/fields/params");
  }

  @ParameterizedTest
  @CsvSource({"2025-11-25", "2026-07-28"})
  void theWholeRequestIsOneOfTheProtocol(String revision) {
    Specification.assertValid(revision, "ElicitRequestFormParams", params().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "name | StringSchema | {\"type\":\"string\",\"title\":\"Name\",\"description\":\"Your name.\","
            + "\"default\":\"John Doe\"}",
        "mail | StringSchema | {\"type\":\"string\",\"minLength\":3,\"maxLength\":80,"
            + "\"format\":\"email\"}",
        "day | StringSchema | {\"type\":\"string\",\"format\":\"date\"}",
        "age | NumberSchema | {\"type\":\"integer\",\"minimum\":0,\"maximum\":150,\"default\":30}",
        "score | NumberSchema | {\"type\":\"number\",\"default\":95.5}",
        "verified | BooleanSchema | {\"type\":\"boolean\",\"default\":true}",
        "untitled | UntitledSingleSelectEnumSchema | {\"type\":\"string\","
            + "\"enum\":[\"option1\",\"option2\"],\"default\":\"option1\"}",
        "titled | TitledSingleSelectEnumSchema | {\"type\":\"string\",\"title\":\"One\",\"oneOf\":["
            + "{\"const\":\"value1\",\"title\":\"First Option\"},"
            + "{\"const\":\"value2\",\"title\":\"Second Option\"}],\"default\":\"value2\"}",
        "legacy | LegacyTitledEnumSchema | {\"type\":\"string\",\"enum\":[\"value1\",\"value2\"],"
            + "\"enumNames\":[\"First Option\",\"Second Option\"],\"default\":\"value2\"}",
        "untitled_multi | UntitledMultiSelectEnumSchema | {\"type\":\"array\",\"minItems\":1,"
            + "\"maxItems\":2,\"items\":{\"type\":\"string\",\"enum\":[\"option1\",\"option2\"]},"
            + "\"default\":[\"option1\",\"option2\"]}",
        "titled_multi | TitledMultiSelectEnumSchema | {\"type\":\"array\",\"title\":\"Some\","
            + "\"items\":{\"anyOf\":[{\"const\":\"value1\",\"title\":\"First Option\"},"
            + "{\"const\":\"value2\",\"title\":\"Second Option\"}]},\"default\":[]}",
      })
  void eachFieldIsOfItsKind(String name, String kind, String schema) {
    JsonNode field = params().at("/requestedSchema/properties/" + name);
    assertThat(field).isEqualTo(Validator.read(schema));
    Specification.assertValid("2025-11-25", kind, field.toString());
    Specification.assertValid("2026-07-28", kind, field.toString());
  }

  @Test
  void whatIsLeftOutIsTheDefault() {
    String answer = "{\"mail\":\"a@example.com\",\"day\":\"2026-11-28\"}";
    assertThat(
            SERVER.call(
                "tools/call",
                "\"name\":\"ask\",\"inputResponses\":{\"fields\":{\"action\":\"accept\",\"content\":"
                    + answer
                    + "}}"))
        .contains(
            "Fields[name=John Doe, mail=a@example.com, day=2026-11-28, age=30, score=95.5,"
                + " verified=true, untitled=A, titled=B, legacy=B, untitledMulti=[A, B],"
                + " titledMulti=[]]");
  }
}
