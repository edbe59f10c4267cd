package dev.tessera.runtime.protocol.round;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.runtime.AskingServer;
import dev.tessera.runtime.input.AnswerReader;
import dev.tessera.runtime.input.Elicit;
import dev.tessera.runtime.input.Elicited;
import dev.tessera.runtime.input.InputRequest;
import dev.tessera.runtime.input.Question;
import dev.tessera.runtime.input.RequestState;
import dev.tessera.runtime.input.Roots;
import dev.tessera.runtime.input.UnansweredException;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.tool.MissingCapabilityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** What an operation that waits for its answers is given. */
class ConversationTest {
  private final Post post = new Post();
  private final Conversation conversation = new Conversation(post, Duration.ofMinutes(1));

  /** Keeps what is sent, for the test to answer. It takes forms alone. */
  private static final class Post implements Correspondent {
    private final List<String> keys = new ArrayList<>();
    private final List<CompletableFuture<RawJson>> letters = new ArrayList<>();

    @Override
    public boolean supports(String capability) {
      return capability.equals("elicitation");
    }

    @Override
    public CompletableFuture<RawJson> ask(
        String key, InputRequest question, AnswerReader<?> reader) {
      keys.add(key);
      letters.add(new CompletableFuture<>());
      return letters.get(letters.size() - 1);
    }

    void answer(int letter, String json) {
      byte[] bytes = json.getBytes(UTF_8);
      letters.get(letter).complete(new RawJson(bytes, 0, bytes.length));
    }

    void accept(int letter, String name) {
      answer(letter, "{\"action\":\"accept\",\"content\":{\"name\":\"" + name + "\"}}");
    }
  }

  private Question<Elicited<String>> ask(String parameter, String message) {
    return new Elicit<>(conversation, parameter, AskingServer.NAME).request(message);
  }

  @Test
  void aQuestionGoesOutAtOnceAndItsAnswerIsWaitedFor() {
    Question<Elicited<String>> who = ask("who", "Who?");
    assertThat(post.keys).containsExactly("who");
    CompletableFuture<String> name = CompletableFuture.supplyAsync(() -> who.get().value());
    post.accept(0, "Ann");
    assertThat(name.join()).isEqualTo("Ann");
  }

  @Test
  void severalQuestionsAreOpenAtOnceAndAnsweredInAnyOrder() {
    Question<Elicited<String>> first = ask("who", "Who?");
    Question<Elicited<String>> second = ask("who", "Who else?");
    assertThat(post.keys).containsExactly("who", "who_2");
    post.accept(1, "Bob");
    post.accept(0, "Ann");
    assertThat(first.get().value()).isEqualTo("Ann");
    assertThat(second.get().value()).isEqualTo("Bob");
  }

  @Test
  void whatHasBeenAnsweredIsNotAskedAgain() {
    Question<Elicited<String>> first = ask("who", "Who?");
    post.accept(0, "Ann");
    assertThat(first.get().value()).isEqualTo("Ann");
    assertThat(ask("who", "Who?").get().value()).isEqualTo("Ann");
    assertThat(post.keys).hasSize(1);
  }

  @Test
  void whatTheClientCannotIsNotSent() {
    Roots roots = new Roots(conversation, "roots");
    assertThat(roots.isSupported()).isFalse();
    assertThatThrownBy(roots::ask).isInstanceOf(MissingCapabilityException.class);
    assertThat(post.keys).isEmpty();
  }

  @Test
  void aClientThatFailsToAnswerIsToldOfAndMayBeAskedAgain() {
    Question<Elicited<String>> who = ask("who", "Who?");
    post.letters.get(0).completeExceptionally(new UnansweredException("No."));
    assertThatThrownBy(who::get).isInstanceOf(UnansweredException.class).hasMessage("No.");
    Question<Elicited<String>> again = ask("who", "Who?");
    post.accept(1, "Ann");
    assertThat(again.get().value()).isEqualTo("Ann");
    assertThat(post.keys).containsExactly("who", "who");
  }

  @Test
  void anAnswerThatDoesNotFitIsNone() {
    Question<Elicited<String>> who = ask("who", "Who?");
    post.accept(0, "far too long a name");
    assertThatThrownBy(who::get)
        .isInstanceOf(UnansweredException.class)
        .hasMessageStartingWith("The client's answer does not fit the question: /content/name:");
    assertThat(ask("who", "Who?")).isNotNull();
    assertThat(post.keys).hasSize(2);
  }

  @Test
  void anAnswerHasItsTime() {
    Conversation hasty = new Conversation(post, Duration.ofMillis(1));
    Question<Elicited<String>> who = new Elicit<>(hasty, "who", AskingServer.NAME).request("Who?");
    assertThatThrownBy(who::get)
        .isInstanceOf(UnansweredException.class)
        .hasMessage("The client has not answered in time.");
    assertThat(post.letters.get(0)).isCompletedExceptionally();
    assertThatThrownBy(who::get).isInstanceOf(UnansweredException.class);
  }

  @Test
  void theEndOfTheCallEndsAllWaiting() {
    Question<Elicited<String>> who = ask("who", "Who?");
    CompletableFuture<Elicited<String>> waiting = CompletableFuture.supplyAsync(who::get);
    conversation.end();
    assertThatThrownBy(waiting::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(CancellationException.class);
    assertThat(post.letters.get(0)).isCancelled();
    assertThatThrownBy(() -> ask("who", "Who else?")).isInstanceOf(CancellationException.class);
    assertThat(post.keys).hasSize(1);
  }

  @Test
  void anInterruptEndsTheWaitingAndIsKept() {
    Question<Elicited<String>> who = ask("who", "Who?");
    Thread.currentThread().interrupt();
    assertThatThrownBy(who::get).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aCallHasAtMostAHundredQuestions() {
    for (int i = 0; i < 100; i++) {
      ask("who", "Who " + i + "?");
    }
    assertThatThrownBy(() -> ask("who", "Who else?"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("A call has at most 100 questions");
  }

  @Test
  void whatIsKeptIsThereInTheSameRun() {
    RequestState<String> state =
        new RequestState<>(conversation, JsonReader::readString, JsonWriter::value);
    assertThat(state.get()).isEmpty();
    state.set("draft");
    assertThat(new RequestState<>(conversation, JsonReader::readString, JsonWriter::value).get())
        .contains("draft");
    assertThat(conversation.ending()).isEmpty();
  }
}
