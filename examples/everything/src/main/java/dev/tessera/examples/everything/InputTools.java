package dev.tessera.examples.everything;

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
public final class InputTools {

  public String elicitation(Elicit<Name> userName) {
    return greeting(userName.ask("What is your name?"));
  }

  public String sampling(Sampling capitalQuestion) {
    return "The model says: " + capitalQuestion.ask("What is the capital of France?", 100).text();
  }

  public String listRoots(Roots clientRoots) {
    return "The roots are: " + uris(clientRoots.ask());
  }

  public String requestState(Elicit<Confirmation> confirm, RequestState<Begun> state) {
    if (state.get().isEmpty()) {
      state.set(new Begun("state-ok"));
    }
    Elicited<Confirmation> answer = confirm.ask("Please confirm");
    return state.get().orElseThrow().note() + ", confirmed: " + answer.accepted();
  }

  public String multipleInputs(
      Elicit<Name> userName, Sampling greeting, Roots clientRoots, RequestState<Begun> state) {
    state.set(new Begun("three questions"));
    Question<Elicited<Name>> name = userName.request("What is your name?");
    Question<SamplingResult> model = greeting.request(SamplingRequest.of("Greet me", 50));
    Question<List<Root>> roots = clientRoots.request();
    return greeting(name.get()) + " " + model.get().text() + " " + uris(roots.get());
  }

  public String multiRound(Elicit<Name> step1, Elicit<Color> step2, RequestState<Begun> state) {
    if (state.get().isEmpty()) {
      state.set(new Begun("round 1"));
    }
    Elicited<Name> name = step1.ask("Step 1: What is your name?");
    state.set(new Begun("round 2"));
    Elicited<Color> color = step2.ask("Step 2: What is your favorite color?");
    return greeting(name) + (color.accepted() ? " You like " + color.value().color() + "." : "");
  }

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

  public List<PromptMessage> prompt(Elicit<Context> userContext) {
    Elicited<Context> answer = userContext.ask("What context should the prompt use?");
    String context = answer.accepted() ? answer.value().context() : "none";
    return List.of(PromptMessage.user("Use this context: " + context));
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
