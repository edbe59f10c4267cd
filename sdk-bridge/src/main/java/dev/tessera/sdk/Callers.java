package dev.tessera.sdk;

import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.ScopeVocabulary;
import io.modelcontextprotocol.common.McpTransportContext;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says who sends a request that the SDK hands over, by what the transport has put into its context.
 * Without a caller, only what is {@code @Public} can be used.
 *
 * <pre>{@code
 * HttpServletStatelessServerTransport.builder()
 *     .contextExtractor(request -> Callers.context(callerOf(request)))
 * }</pre>
 *
 * <p>Implementations are thread-safe.
 */
@FunctionalInterface
public interface Callers {
  /** Where {@link #fromContext()} finds the {@link Caller} in the transport's context. */
  String KEY = "dev.tessera.caller";

  /**
   * Who sends the request.
   *
   * @param context what the transport knows of it
   * @param scopes the scopes that the server declares
   * @return empty if nobody has logged in
   */
  Optional<Caller> caller(McpTransportContext context, ScopeVocabulary scopes);

  /** The {@link Caller} that is stored under {@link #KEY}; nobody if there is none. */
  static Callers fromContext() {
    return (context, scopes) ->
        context.get(KEY) instanceof Caller caller
            ? Optional.of(Admission.of(caller, scopes))
            : Optional.empty();
  }

  /**
   * Whoever calls is on this machine and was granted these scopes: for the SDK's stdio transport,
   * which has no context, and for nothing else.
   */
  static Callers local(String... granted) {
    Set<String> scopes = Set.of(granted);
    return (context, vocabulary) -> Optional.of(Caller.local(vocabulary, scopes));
  }

  /** A transport's context with this caller, where {@link #fromContext()} finds it. */
  static McpTransportContext context(Caller caller) {
    return McpTransportContext.create(Map.of(KEY, caller));
  }
}
