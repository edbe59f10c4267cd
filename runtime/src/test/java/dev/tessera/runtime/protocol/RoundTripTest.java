package dev.tessera.runtime.protocol;

import static dev.tessera.runtime.AskingServer.elicit;
import static dev.tessera.runtime.AskingServer.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.AskingServer;
import dev.tessera.runtime.OneTool;
import dev.tessera.runtime.input.ElicitUrl;
import dev.tessera.runtime.input.Elicited;
import dev.tessera.runtime.input.Question;
import dev.tessera.runtime.input.RequestState;
import dev.tessera.runtime.input.Root;
import dev.tessera.runtime.input.Roots;
import dev.tessera.runtime.input.Sampling;
import dev.tessera.runtime.input.SamplingRequest;
import dev.tessera.runtime.input.SamplingResult;
import dev.tessera.runtime.tool.ToolCall;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client of revision 2026-07-28 is asked, and what becomes of its answers. */
class RoundTripTest {
  private final AtomicInteger runs = new AtomicInteger();

  private static AskedClient asking(OneTool.Body body) {
    return new AskedClient(new AskingServer(body));
  }

  private void greet(ToolCall call) {
    runs.incrementAndGet();
    Elicited<String> answer = elicit(call, "user_name").ask("What is your name?");
    call.result().value(answer.accepted() ? "Hello, " + answer.value() + "!" : "Hello.");
  }

  @Test
  void theFirstAnswerSaysWhatIsMissing() {
    assertThat(asking(this::greet).call())
        .startsWith(
            """
            200 {"jsonrpc":"2.0","id":1,"result":{"resultType":"input_required","inputRequests":\
            {"user_name":{"method":"elicitation/create","params":{\
            "message":"What is your name?","requestedSchema":{"type":"object",""")
        .contains("\"_meta\":{\"io.modelcontextprotocol/serverInfo\":{\"name\":\"Asking\"")
        .doesNotContain("requestState");
  }

  @Test
  void theMethodRunsAgainFromItsStartWithTheAnswer() {
    AskedClient client = asking(this::greet);
    client.call();
    assertThat(client.accepting("user_name", "Alice").call())
        .contains("\"resultType\":\"complete\"", "\"text\":\"Hello, Alice!\"");
    assertThat(runs).hasValue(2);
  }

  @ParameterizedTest
  @CsvSource({"decline", "cancel"})
  void theUserMaySayNo(String action) {
    AskedClient client = asking(this::greet);
    assertThat(client.answering("user_name", "{\"action\":\"" + action + "\"}").call())
        .contains("\"text\":\"Hello.\"");
  }

  @Test
  void aFirstCallMayBringAnswersAndOthersThatNobodyWants() {
    AskedClient client = asking(this::greet);
    client.accepting("user_name", "Bob").answering("foo", "1").answering("bar", "null");
    assertThat(client.call()).contains("\"text\":\"Hello, Bob!\"");
    assertThat(runs).hasValue(1);
  }

  @Test
  void anAnswerToSomethingElseIsNone() {
    AskedClient client = asking(this::greet);
    assertThat(client.accepting("wrong_key", "Bob").call())
        .contains("\"input_required\"", "\"user_name\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12345 | must be an object",
        "null | must be an object",
        "{} | /action: must be one of accept, decline, cancel",
        "{\"action\":\"yes\"} | /action: must be one of accept, decline, cancel",
        "{\"action\":1} | /action: must be one of accept, decline, cancel",
        "{\"action\":\"accept\"} | /content/name: is required, but missing",
        "{\"action\":\"accept\",\"content\":null} | /content/name: is required, but missing",
        "{\"action\":\"accept\",\"content\":{\"name\":1}} | /content/name: ",
        "{\"action\":\"accept\",\"content\":{\"name\":\"01234567890\"}} | /content/name: ",
        "{\"content\":[],\"action\":\"accept\"} | /content: "
      })
  void anAnswerThatDoesNotFitIsAnErrorOfTheRequest(String answer, String problem) {
    assertThat(asking(this::greet).answering("user_name", answer).call())
        .startsWith("400 {\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32602,")
        .contains("\\\"params.inputResponses\\\" has a bad answer to \\\"user_name\\\": ", problem);
  }

  @ParameterizedTest
  @CsvSource({"null", "1", "[]", "\"{}\""})
  void theAnswersAreAnObject(String answers) {
    assertThat(asking(this::greet).call("\"inputResponses\":" + answers + ","))
        .isEqualTo(
            "400 {\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32602,"
                + "\"message\":\"\\\"params.inputResponses\\\" is an object\"}}");
    assertThat(runs).hasValue(0);
  }

  @Test
  void severalQuestionsGoOutTogether() {
    AskedClient client =
        asking(
            call -> {
              Question<Elicited<String>> name = elicit(call, "user_name").request("Name?");
              Question<SamplingResult> greeting =
                  new Sampling(call.inputs(), "greeting")
                      .request(
                          SamplingRequest.of("Greet.", 50)
                              .withSystemPrompt("Be brief.")
                              .withTemperature(0.5)
                              .withStopSequences("\n")
                              .withModelHints("small"));
              Question<List<Root>> roots = new Roots(call.inputs(), "client_roots").request();
              call.result()
                  .value(greeting.get().text() + name.get().value() + roots.get().get(0).uri());
            });
    assertThat(client.call())
        .contains(
            "\"user_name\":{\"method\":\"elicitation/create\"",
            "\"greeting\":{\"method\":\"sampling/createMessage\",\"params\":{\"messages\":[{\"role\":"
                + "\"user\",\"content\":{\"type\":\"text\",\"text\":\"Greet.\"}}],\"maxTokens\":50,"
                + "\"systemPrompt\":\"Be brief.\",\"temperature\":0.5,\"stopSequences\":[\"\\n\"],"
                + "\"modelPreferences\":{\"hints\":[{\"name\":\"small\"}]}}}",
            "\"client_roots\":{\"method\":\"roots/list\",\"params\":{}}");
    client.accepting("user_name", "Ann");
    client.answering("client_roots", "{\"roots\":[{\"uri\":\"file:///r\",\"name\":\"R\"}]}");
    assertThat(client.call())
        .as("what has been answered is kept, and not asked again")
        .contains("\"inputRequests\":{\"greeting\":")
        .doesNotContain("\"user_name\"", "client_roots\"");
    client.answering(
        "greeting",
        "{\"role\":\"assistant\",\"content\":{\"type\":\"text\",\"text\":\"Hi \"},\"model\":\"m\"}");
    assertThat(client.call()).contains("\"text\":\"Hi Annfile:///r\"");
  }

  @Test
  void aSecondQuestionOfTheSameParameterHasANumber() {
    AskedClient client =
        asking(
            call -> {
              String first = elicit(call, "step").ask("Name?").value();
              String again = elicit(call, "step").ask("Name?").value();
              String second = elicit(call, "step").ask("Colour?").value();
              call.result().value(first + again + second);
            });
    assertThat(client.call()).contains("{\"step\":");
    assertThat(client.accepting("step", "A").call()).contains("{\"step_2\":", "Colour?");
    String state = client.state();
    assertThat(client.accepting("step_2", "B").call()).contains("\"text\":\"AAB\"");
    assertThat(state).isNotEmpty();
  }

  @Test
  void anAnswerIsNotTakenForThatToAnotherQuestion() {
    AskedClient client =
        asking(
            call -> {
              RequestState<String> name = state(call);
              if (name.get().isEmpty()) {
                name.set(elicit(call, "step").ask("Name?").value());
              }
              call.result().value(name.get().get() + elicit(call, "step").ask("Colour?").value());
            });
    client.call();
    assertThat(client.accepting("step", "A").call()).contains("\"step_2\":", "Colour?");
    assertThat(client.accepting("step_2", "B").call()).contains("\"text\":\"AB\"");
  }

  @Test
  void whatComesBeforeAnAnswerRepeatsUnlessItIsKept() {
    List<String> effects = new ArrayList<>();
    AskedClient client =
        asking(
            call -> {
              RequestState<String> draft = state(call);
              effects.add("always");
              if (draft.get().isEmpty()) {
                effects.add("once");
                draft.set("d");
              }
              elicit(call, "one").ask("1?");
              elicit(call, "two").ask("2?");
              effects.add("after");
              call.result().value("done");
            });
    client.call();
    client.accepting("one", "x").call();
    assertThat(client.accepting("two", "y").call()).contains("\"text\":\"done\"");
    assertThat(effects).containsExactly("always", "once", "always", "always", "after");
  }

  @Test
  void aMethodThatCatchesEverythingIsStillAskedFor() {
    List<String> seen = new ArrayList<>();
    AskedClient client =
        asking(
            call -> {
              try {
                elicit(call, "user_name").ask("Name?");
              } catch (Exception e) {
                seen.add("exception");
              } catch (Throwable e) {
                seen.add("throwable");
              } finally {
                seen.add("finally");
              }
              call.result().value("done");
            });
    assertThat(client.call()).contains("\"input_required\"");
    assertThat(client.answering("user_name", "1").call()).contains("-32602");
    assertThat(seen).containsExactly("throwable", "finally", "throwable", "finally");
  }

  @Test
  void aQuestionWhoseAnswerIsNotWantedIsNotAsked() {
    AskedClient client =
        asking(
            call -> {
              elicit(call, "user_name").request("Name?");
              call.result().value("done");
            });
    assertThat(client.call()).contains("\"text\":\"done\"");
  }

  @Test
  void aPromiseMayAskAsWell() {
    AskedClient client =
        asking(
            call ->
                call.later(
                    CompletableFuture.supplyAsync(
                        () -> elicit(call, "user_name").ask("Name?").value()),
                    name -> call.result().value(name)));
    CompletableFuture<String> asked = CompletableFuture.supplyAsync(client::call);
    assertThat(asked.join()).contains("\"input_required\"");
    assertThat(client.accepting("user_name", "Eve").call()).contains("\"text\":\"Eve\"");
  }

  @Test
  void promptsAndResourcesAskToo() {
    AskedClient prompt = asking(call -> {}).of("prompts/get", "greet");
    assertThat(prompt.call()).contains("\"input_required\"", "\"who\"");
    assertThat(prompt.accepting("who", "Zoe").call()).contains("Greet Zoe");
    AskedClient resource = asking(call -> {}).of("resources/read", "test://card");
    assertThat(resource.call()).contains("\"input_required\"", "\"whose\"");
    assertThat(resource.accepting("whose", "Max").call()).contains("Card of Max");
  }

  @Test
  void aPageIsToBeVisited() {
    AskedClient client =
        asking(
            call -> {
              ElicitUrl page = new ElicitUrl(call.inputs(), "pay");
              call.result()
                  .value(page.ask("Pay, please.", URI.create("https://pay.example/1")).toString());
            });
    assertThat(client.call())
        .contains(
            "\"params\":{\"mode\":\"url\",\"message\":\"Pay, please.\","
                + "\"url\":\"https://pay.example/1\"}");
    assertThat(client.answering("pay", "{\"action\":\"accept\"}").call()).contains("ACCEPT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "form | | {\"elicitation\":{}}",
        "form | \"elicitation\":{\"url\":{}} | {\"elicitation\":{}}",
        "form | \"sampling\":{} | {\"elicitation\":{}}",
        "url | \"elicitation\":{} | {\"elicitation\":{\"url\":{}}}",
        "url | \"elicitation\":{\"form\":{}} | {\"elicitation\":{\"url\":{}}}",
        "sampling | \"elicitation\":{} | {\"sampling\":{}}",
        "roots | \"elicitation\":{} | {\"roots\":{}}"
      })
  void aClientThatCannotIsToldWhatItLacks(String what, String capabilities, String lacking) {
    AskedClient client = asking(call -> ask(call, what));
    assertThat(client.capableOf(capabilities == null ? "" : capabilities).call())
        .startsWith("400 {\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32021,")
        .endsWith("\"data\":{\"requiredCapabilities\":" + lacking + "}}}");
  }

  private static void ask(ToolCall call, String what) {
    switch (what) {
      case "form" -> elicit(call, "q").ask("?");
      case "url" -> new ElicitUrl(call.inputs(), "q").ask("?", URI.create("https://a.example/"));
      case "sampling" -> new Sampling(call.inputs(), "q").ask("?", 1);
      default -> new Roots(call.inputs(), "q").ask();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | false false false false",
        "\"elicitation\":{} | true false false false",
        "\"elicitation\":{\"form\":{}} | true false false false",
        "\"elicitation\":{\"url\":{}} | false true false false",
        "\"elicitation\":{\"form\":{},\"url\":{}},\"sampling\":{},\"roots\":{} | true true true true"
      })
  void aMethodCanAskWhatTheClientCan(String capabilities, String supported) {
    AskedClient client =
        asking(
            call ->
                call.result()
                    .value(
                        elicit(call, "a").isSupported()
                            + " "
                            + new ElicitUrl(call.inputs(), "b").isSupported()
                            + " "
                            + new Sampling(call.inputs(), "c").isSupported()
                            + " "
                            + new Roots(call.inputs(), "d").isSupported()));
    assertThat(client.capableOf(capabilities).call()).contains("\"text\":\"" + supported + "\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sampling | 1",
        "sampling | {}",
        "sampling | {\"content\":{\"type\":\"text\",\"text\":1},\"model\":\"m\"}",
        "roots | null",
        "roots | {}",
        "roots | {\"roots\":[{}]}",
        "roots | {\"roots\":{}}"
      })
  void answersOfModelsAndRootsAreCheckedToo(String what, String answer) {
    assertThat(asking(call -> ask(call, what)).answering("q", answer).call())
        .startsWith("400 ")
        .contains("-32602", "has a bad answer to \\\"q\\\"");
  }

  @Test
  void thereIsAnEndToQuestions() {
    AskedClient client =
        asking(
            call -> {
              for (int i = 0; i < 1_000; i++) {
                elicit(call, "q").request("Question " + i);
              }
            });
    assertThat(client.call()).contains("\"isError\":true", "Reference: ");
  }
}
