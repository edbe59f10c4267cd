package dev.tessera.runtime.protocol.session;

import dev.tessera.runtime.input.AnswerReader;
import dev.tessera.runtime.input.InputRequest;
import dev.tessera.runtime.interaction.Channel;
import dev.tessera.runtime.interaction.LogLevel;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.message.Client;
import dev.tessera.runtime.protocol.message.Message;
import dev.tessera.runtime.protocol.message.Revision;
import dev.tessera.runtime.protocol.round.Correspondent;
import dev.tessera.runtime.protocol.subscribe.Watch;
import dev.tessera.runtime.tool.ClientCapabilities;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a client has told since its handshake, and what it has been asked (MCP 2025-11-25,
 * Lifecycle): of a connection over stdio, or of a session over HTTP. Over HTTP without a session
 * each request has one of its own, of a client that has told nothing.
 *
 * <p>Thread-safe.
 */
public final class Session implements Client {
  private final Revision revision;
  private final ClientCapabilities capabilities;
  private final Optional<Watch> watch;

  /** A client that has not said what it wants is sent what is not for its debugging. */
  private volatile LogLevel logLevel = LogLevel.INFO;

  private @Nullable OpenQuestions questions;

  private Session(Revision revision, ClientCapabilities capabilities, Optional<Watch> watch) {
    this.revision = revision;
    this.capabilities = capabilities;
    this.watch = watch;
  }

  /**
   * What begins with a handshake.
   *
   * @param revision what both have agreed to speak
   * @param told what the client says that it can; it counts as far as the revision has it
   * @param watch what the client hears of changes; empty if the server tells of none
   */
  public static Session of(Revision revision, ClientCapabilities told, Optional<Watch> watch) {
    return new Session(
        revision,
        new ClientCapabilities(
            told.names().stream()
                .filter(name -> has(revision, name))
                .collect(Collectors.toUnmodifiableSet())),
        watch);
  }

  /** The one request of a client of which nothing else is known. */
  public static Session unknown(Revision revision) {
    return new Session(revision, ClientCapabilities.none(), Optional.empty());
  }

  private static boolean has(Revision revision, String capability) {
    return switch (capability) {
      case "elicitation" -> revision.hasElicitation();
      case "elicitation.form", "elicitation.url" -> revision.hasElicitationModes();
      default -> true;
    };
  }

  /** What both have agreed to speak. */
  public Revision revision() {
    return revision;
  }

  @Override
  public ClientCapabilities capabilities() {
    return capabilities;
  }

  @Override
  public Optional<LogLevel> logLevel() {
    return Optional.of(logLevel);
  }

  /** What the client wants to hear from now on. */
  public void logLevel(LogLevel wanted) {
    logLevel = wanted;
  }

  /** What the client hears of changes; empty if it is told of none. */
  public Optional<Watch> watch() {
    return watch;
  }

  /**
   * Takes the questions of one call to the client.
   *
   * @param channel the way to it
   */
  public Correspondent correspondent(Channel channel) {
    return new Correspondent() {
      @Override
      public boolean supports(String capability) {
        return capabilities.supports(capability);
      }

      @Override
      public CompletableFuture<RawJson> ask(
          String key, InputRequest question, AnswerReader<?> reader) {
        return questions().ask(question, revision, channel);
      }
    };
  }

  /** Takes a response of the client's. One that nobody waits for is ignored. */
  public void answered(Message response) {
    response.reply().ifPresent(questions()::answered);
  }

  /** The client has gone: whoever waits for an answer of its waits no longer. */
  public void end() {
    watch.ifPresent(Watch::end);
    questions().end();
  }

  private synchronized OpenQuestions questions() {
    if (questions == null) {
      questions = new OpenQuestions();
    }
    return questions;
  }
}
