package dev.tessera.examples.everything;

import dev.tessera.Arg;
import dev.tessera.Default;
import dev.tessera.EnumNames;
import dev.tessera.McpTool;
import dev.tessera.Public;
import dev.tessera.runtime.input.Elicit;
import dev.tessera.runtime.input.ElicitJson;
import dev.tessera.runtime.input.ElicitUrl;
import dev.tessera.runtime.input.Elicited;
import dev.tessera.runtime.input.Sampling;
import dev.tessera.runtime.json.JsonValue;
import java.net.URI;
import java.util.List;

/** Tools that ask under the names of the earlier revisions, and show all that a form can have. */
@Public
public final class FormTools {

  @McpTool(name = "test_sampling", description = "Has the client's model answer a prompt.")
  public String sampling(
      @Arg(description = "what the model is asked") String prompt, Sampling sampling) {
    return "LLM response: " + sampling.ask(prompt, 100).text();
  }

  @McpTool(name = "test_elicitation", description = "Asks the user who they are.")
  public String elicitation(
      @Arg(description = "what the user is told") String message, Elicit<Person> person) {
    return told(person.ask(message));
  }

  @McpTool(
      name = "test_elicitation_sep1034_defaults",
      description = "Shows a form that is filled in already.")
  public String defaults(Elicit<FilledIn> form) {
    return told(form.ask("Please review and update the form fields with defaults"));
  }

  @McpTool(
      name = "test_elicitation_sep1330_enums",
      description = "Shows choices in all forms that they can have.")
  public String choices(Elicit<Choices> form) {
    return told(form.ask("Please select options from the enum fields"));
  }

  @McpTool(
      name = "test_elicitation_at_run_time",
      description = "Shows a form that is made when it is asked.")
  public String atRunTime(@Arg(description = "what there is") List<String> rooms, ElicitJson form) {
    JsonValue choices = JsonValue.array(rooms.stream().map(JsonValue::of).toList());
    String schema =
        """
        {"type":"object","properties":{"room":{"type":"string","enum":%s}},"required":["room"]}"""
            .formatted(choices);
    return told(form.ask("Which room shall it be?", schema));
  }

  @McpTool(name = "test_elicitation_url", description = "Sends the user to a page.")
  public String page(ElicitUrl page) {
    return told(page.ask("Please confirm", URI.create("https://example.com/confirm")));
  }

  private static String told(Elicited<?> answer) {
    return answer.accepted() ? "The user says: " + answer.value() : "The user says no.";
  }

  /** A form. */
  public record Person(
      @Arg(description = "User's response") String username,
      @Arg(description = "User's email address") String email) {}

  /** A form with a default of each type. */
  public record FilledIn(
      @Default("John Doe") String name,
      @Default("30") int age,
      @Default("95.5") double score,
      @Default("active") Status status,
      @Default("true") boolean verified) {}

  /** Choices without titles. */
  public enum Status {
    @Arg(name = "active")
    ACTIVE,
    @Arg(name = "inactive")
    INACTIVE,
    @Arg(name = "pending")
    PENDING
  }

  /** A form with one choice and several, each with and without titles, and titles of old. */
  public record Choices(
      @Arg(name = "untitledSingle") Option untitledSingle,
      @Arg(name = "titledSingle") Titled titledSingle,
      @Arg(name = "legacyEnum") @EnumNames Old legacyEnum,
      @Arg(name = "untitledMulti") List<Option> untitledMulti,
      @Arg(name = "titledMulti") List<Titled> titledMulti) {}

  /** Choices without titles. */
  public enum Option {
    @Arg(name = "option1")
    FIRST,
    @Arg(name = "option2")
    SECOND,
    @Arg(name = "option3")
    THIRD
  }

  /** Choices with titles. */
  public enum Titled {
    @Arg(name = "value1", title = "First Option")
    FIRST,
    @Arg(name = "value2", title = "Second Option")
    SECOND,
    @Arg(name = "value3", title = "Third Option")
    THIRD
  }

  /** Choices whose titles stand beside them. */
  public enum Old {
    @Arg(name = "opt1", title = "Option One")
    FIRST,
    @Arg(name = "opt2", title = "Option Two")
    SECOND,
    @Arg(name = "opt3", title = "Option Three")
    THIRD
  }
}
