package dev.tessera.examples.everything;

import dev.tessera.McpPrompt;
import dev.tessera.McpTool;
import dev.tessera.Public;
import dev.tessera.runtime.input.Elicit;
import dev.tessera.runtime.input.Elicited;
import dev.tessera.runtime.input.Question;
import dev.tessera.runtime.input.RequestState;
import dev.tessera.runtime.input.Root;
import dev.tessera.runtime.input.Roots;
import dev.tessera.runtime.input.Sampling;
import dev.tessera.runtime.input.SamplingRequest;
import dev.tessera.runtime.input.SamplingResult;
import dev.tessera.runtime.prompt.PromptMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tools, and a prompt, that ask the client for something before they answer. */
@Public
public final class InputTools {

  @McpTool(
      name = "test_input_required_result_elicitation",
      description = "Asks the user for a name.")
  public String elicitation(Elicit<Name> userName) {
    return greeting(userName.ask("What is your name?"));
  }

  @McpTool(name = "test_input_required_result_sampling", description = "Asks the client's model.")
  public String sampling(Sampling capitalQuestion) {
    return "The model says: " + capitalQuestion.ask("What is the capital of France?", 100).text();
  }

  @McpTool(
      name = "test_input_required_result_list_roots",
      description = "Asks for the client's roots.")
  public String listRoots(Roots clientRoots) {
    return "The roots are: " + uris(clientRoots.ask());
  }

  @McpTool(
      name = "test_input_required_result_request_state",
      description = "Keeps something while the user confirms.")
  public String requestState(Elicit<Confirmation> confirm, RequestState<Begun> state) {
    if (state.get().isEmpty()) {
      state.set(new Begun("state-ok"));
    }
    Elicited<Confirmation> answer = confirm.ask("Please confirm");
    return state.get().orElseThrow().note() + ", confirmed: " + answer.accepted();
  }

  @McpTool(
      name = "test_input_required_result_multiple_inputs",
      description = "Asks three things at once.")
  public String multipleInputs(
      Elicit<Name> userName, Sampling greeting, Roots clientRoots, RequestState<Begun> state) {
    state.set(new Begun("three questions"));
    Question<Elicited<Name>> name = userName.request("What is your name?");
    Question<SamplingResult> model = greeting.request(SamplingRequest.of("Greet me", 50));
    Question<List<Root>> roots = clientRoots.request();
    return greeting(name.get()) + " " + model.get().text() + " " + uris(roots.get());
  }

  @McpTool(
      name = "test_input_required_result_multi_round",
      description = "Asks one thing after another.")
  public String multiRound(Elicit<Name> step1, Elicit<Color> step2, RequestState<Begun> state) {
    if (state.get().isEmpty()) {
      state.set(new Begun("round 1"));
    }
    Elicited<Name> name = step1.ask("Step 1: What is your name?");
    state.set(new Begun("round 2"));
    Elicited<Color> color = step2.ask("Step 2: What is your favorite color?");
    return greeting(name) + (color.accepted() ? " You like " + color.value().color() + "." : "");
  }

  @McpTool(
      name = "test_input_required_result_capabilities",
      description = "Asks what the client is capable of.")
  public String capabilities(Elicit<Name> userName, Sampling greeting) {
    List<Question<?>> questions = new ArrayList<>();
    if (userName.isSupported()) {
      questions.add(userName.request("What is your name?"));
    }
    if (greeting.isSupported()) {
      questions.add(greeting.request(SamplingRequest.of("Greet me", 50)));
    }
    return questions.size() + " answers: " + questions.stream().map(Question::get).toList();
  }

  @McpPrompt(
      name = "test_input_required_result_prompt",
      description = "Asks the user for a context.")
  public List<PromptMessage> prompt(Elicit<Context> userContext) {
    Elicited<Context> answer = userContext.ask("What context should the prompt use?");
    String context = answer.accepted() ? answer.value().context() : "none";
    return List.of(PromptMessage.user("Use this context: " + context));
  }

  @McpTool(
      name = "test_input_required_result_tampered_state",
      description = "Keeps something that nobody may change.")
  public String tamperedState(Elicit<Confirmation> confirm, RequestState<Begun> state) {
    return requestState(confirm, state);
  }

  @McpTool(name = "test_streaming_elicitation", description = "Asks the user for a name.")
  public String streamingElicitation(Elicit<Name> userName) {
    return elicitation(userName);
  }

  private static String greeting(Elicited<Name> answer) {
    return answer.accepted() ? "Hello, " + answer.value().name() + "!" : "Hello, whoever you are!";
  }

  private static String uris(List<Root> roots) {
    return roots.stream().map(Root::uri).collect(Collectors.joining(", "));
  }

  /** A form. */
  public record Name(String name) {}

  /** A form. */
  public record Color(String color) {}

  /** A form. */
  public record Confirmation(boolean ok) {}

  /** A form. */
  public record Context(String context) {}

  /** What is kept between two rounds. */
  public record Begun(String note) {}
}
