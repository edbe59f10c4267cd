package dev.tessera.runtime.protocol.round;

import dev.tessera.runtime.interaction.Channel;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.message.Client;
import dev.tessera.runtime.protocol.message.Message;
import dev.tessera.runtime.state.StateBinding;
import dev.tessera.runtime.state.StateSeal;
import dev.tessera.runtime.tool.Caller;
import java.nio.ByteBuffer;

/**
 * Makes the dialogues of a server that keeps nothing between two requests.
 *
 * <p>Thread-safe.
 */
public final class Dialogues {
  private final StateSeal seal;
  private final byte[] resultMeta;

  /**
   * @param seal seals what clients keep between two requests
   * @param resultMeta the {@code _meta} of results, a JSON object
   */
  public Dialogues(StateSeal seal, byte[] resultMeta) {
    this.seal = seal;
    this.resultMeta = resultMeta;
  }

  /**
   * What the questions of one request belong to.
   *
   * @param operation the name of the tool or prompt, or the URI of the resource
   * @param arguments the arguments as the client has sent them
   */
  public record Subject(
      Message request, String operation, RawJson arguments, Caller caller, Client client) {

    private StateBinding binding() {
      return new StateBinding(
          caller.principal().parts(),
          request.method(),
          operation,
          ByteBuffer.wrap(arguments.bytes(), arguments.offset(), arguments.length()));
    }
  }

  /** The dialogue of a request that says everything itself (MCP 2026-07-28). */
  public Dialogue roundTrip(Subject subject, Channel channel) {
    SealedState sealed = new SealedState(seal, subject.binding());
    return new RoundTrip(subject.request(), subject.client().capabilities(), sealed, resultMeta);
  }
}
