package dev.tessera.runtime.protocol.message;

import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.tool.ClientCapabilities;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the parameters of a message say, as far as any method here asks. A member of another type
 * than expected counts as missing, which is an error wherever it is needed.
 *
 * @param name the tool or the prompt, for {@code tools/call} and {@code prompts/get}
 * @param uri the resource, for {@code resources/read}
 * @param arguments the arguments of the tool or the prompt, not decoded
 * @param cursor the page, for lists; any value
 * @param protocolVersion what the client speaks, for {@code initialize}
 * @param capabilities what the client can, for {@code initialize}
 * @param completion what is to be completed, for {@code completion/complete}
 * @param level the least level of log messages, for {@code logging/setLevel}
 * @param requestId the request that is cancelled, for {@code notifications/cancelled}
 * @param taskId the task, for {@code tasks/get} and the like
 * @param notifications what to notify of, for {@code subscriptions/listen}; any value
 * @param retry what a request brings that was answered with questions before
 * @param meta the member {@code _meta}
 */
public record Params(
    Optional<String> name,
    Optional<String> uri,
    Optional<RawJson> arguments,
    Optional<RawJson> cursor,
    Optional<String> protocolVersion,
    Optional<ClientCapabilities> capabilities,
    Completing completion,
    Optional<String> level,
    Optional<RawJson> requestId,
    Optional<String> taskId,
    Optional<RawJson> notifications,
    Retry retry,
    Meta meta) {

  static final Params NONE =
      new Params(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Completing.NONE,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Retry.NONE,
          Meta.NONE);

  /** What a request is about, for the log, in the client's words; empty if that is unknown. */
  public Optional<String> subject() {
    return name.or(() -> uri).or(() -> taskId).or(() -> completion.ref().map(RawJson::text));
  }

  /**
   * The members of {@code completion/complete}, not decoded; any values.
   *
   * @param ref what an argument is to be completed of
   * @param argument the argument
   * @param context what is known already
   */
  public record Completing(
      Optional<RawJson> ref, Optional<RawJson> argument, Optional<RawJson> context) {
    static final Completing NONE =
        new Completing(Optional.empty(), Optional.empty(), Optional.empty());

    /** Hardly any message has one of them. */
    static Completing of(
        @Nullable RawJson ref, @Nullable RawJson argument, @Nullable RawJson context) {
      return ref == null && argument == null && context == null
          ? NONE
          : new Completing(
              Optional.ofNullable(ref),
              Optional.ofNullable(argument),
              Optional.ofNullable(context));
    }
  }

  /**
   * The members of a request that is sent again (MCP 2026-07-28, Multi Round-Trip Requests); any
   * values.
   *
   * @param inputResponses the answers to the questions
   * @param requestState what the server gave the client to keep
   */
  public record Retry(Optional<RawJson> inputResponses, Optional<RawJson> requestState) {
    static final Retry NONE = new Retry(Optional.empty(), Optional.empty());

    /** Hardly any message has one of them. */
    static Retry of(@Nullable RawJson inputResponses, @Nullable RawJson requestState) {
      return inputResponses == null && requestState == null
          ? NONE
          : new Retry(Optional.ofNullable(inputResponses), Optional.ofNullable(requestState));
    }
  }

  /**
   * The per-request protocol fields (MCP 2026-07-28, Overview, {@code _meta}).
   *
   * @param protocolVersion the revision that this request speaks
   * @param capabilities what the client can
   * @param progressToken what notifications of progress refer to: a string or an integer
   * @param logLevel the least level of log messages that the client wants; any value
   * @param whole all members, as an object
   */
  public record Meta(
      Optional<String> protocolVersion,
      Optional<ClientCapabilities> capabilities,
      Optional<RawJson> progressToken,
      Optional<RawJson> logLevel,
      Optional<RawJson> whole) {
    static final Meta NONE =
        new Meta(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }
}
